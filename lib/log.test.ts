import { NoObjectGeneratedError } from 'ai'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { AppError } from './errors'
import { errorForLog } from './log'

function logged(err: unknown): string {
  let text = ''
  pino({ serializers: { err: errorForLog } }, { write: (line: string) => void (text += line) }).warn({ err }, 'x')
  return text
}

describe('errorForLog', () => {
  it('says what happened and where, and nothing of what people or models wrote', () => {
    const error = new NoObjectGeneratedError({
      message: 'The answer is not JSON.',
      cause: new SyntaxError('Unexpected token, "our secret plan" is not JSON'),
      text: 'our secret plan',
      response: { id: 'r', timestamp: new Date(0), modelId: 'm' },
      usage: {
        inputTokens: 1,
        inputTokenDetails: { noCacheTokens: 1, cacheReadTokens: undefined, cacheWriteTokens: undefined },
        outputTokens: 1,
        outputTokenDetails: { textTokens: 1, reasoningTokens: undefined },
        totalTokens: 2,
      },
      finishReason: 'stop',
    })
    const line = logged(error)
    expect(line).toContain('The answer is not JSON.')
    expect(line).toContain('log.test.ts')
    expect(line).toContain('SyntaxError')
    expect(line).not.toContain('secret plan')
  })

  it('keeps the code of an error, and stands what is none', () => {
    expect(errorForLog(new AppError('not-found', 'Gone.'))).toMatchObject({ code: 'not-found', message: 'Gone.' })
    expect(logged('our secret plan')).not.toContain('secret plan')
  })
})
