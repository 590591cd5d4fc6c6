import { LLMock } from '@copilotkit/aimock'
import { type Proxy, startProxy } from '../agents/wire/fixtures/proxy'
import { ASKING, CALLS, DRAFT, FLAWED } from '../agents/wire/fixtures/step'

const PIECES = { chunkSize: 7 }
const USAGE = { prompt_tokens: 70, completion_tokens: 30 }

/** An OpenAI-compatible server on this machine: it passes the test of the settings, and drafts the data step. */
export class ModelServer {
  readonly mock: LLMock
  readonly proxy: Proxy
  private constructor(mock: LLMock, proxy: Proxy) {
    this.mock = mock
    this.proxy = proxy
  }
  static async start(): Promise<ModelServer> {
    const mock = new LLMock({ port: 0 })
    const elevation = { id: 'call_9', name: 'elevation', arguments: JSON.stringify({ place: 'Davos' }) }
    mock.on({ userMessage: /Davos/, model: /deaf/ }, { content: 'About 1,560 metres.' }, PIECES)
    mock.on({ userMessage: /Davos/, hasToolResult: false }, { toolCalls: [elevation] }, PIECES)
    mock.on({ userMessage: /Davos/ }, { content: '{"place":"Davos","elevationM":1637}', usage: USAGE }, PIECES)
    mock.on({ model: /stuck/, userMessage: /Your draft was checked/ }, { content: 'It is fine as it is.' }, PIECES)
    mock.on({ model: /stuck/ }, { content: FLAWED, usage: USAGE }, PIECES)
    mock.on({ hasToolResult: false }, { toolCalls: CALLS.map((call) => ({ ...call })) }, PIECES)
    mock.on({ model: /half/, hasToolResult: true }, { content: DRAFT.slice(0, 400), finishReason: 'length' }, PIECES)
    mock.on({ model: /asks/, hasToolResult: true }, { content: ASKING, usage: USAGE }, PIECES)
    mock.on({ hasToolResult: true }, { content: DRAFT, usage: USAGE }, PIECES)
    await mock.start()
    return new ModelServer(mock, await startProxy(mock.url))
  }
  get host(): string {
    return new URL(this.proxy.url).host
  }
  get asked(): number {
    return this.proxy.asked.length
  }
  /** How many answers of tools the request of this number carries. */
  toolAnswers(number: number): number {
    return this.proxy.asked[number]?.match(/"role":"tool"/g)?.length ?? 0
  }
  /** The connection is torn in the middle of the answer to the request after so many more. */
  cutAfter(requests: number): void {
    const at = this.asked + requests
    this.proxy.plan = (number) => (number === at ? { kind: 'reset-at', byte: 0.6 } : undefined)
  }
  /** The answer to the request after so many more stops at this share of it, and the connection is kept. */
  hangIn(requests: number, share: number): void {
    const at = this.asked + requests
    this.proxy.plan = (number) => (number === at ? { kind: 'hang-at', byte: share } : undefined)
  }
  /** Nothing is answered from now on, and the connection is kept. */
  hang(): void {
    this.proxy.plan = () => ({ kind: 'hang' })
  }
  answer(): void {
    this.proxy.plan = () => undefined
  }
  async stop(): Promise<void> {
    await this.proxy.stop()
    await this.mock.stop()
  }
}
