import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readJson } from './body'

const schema = z.strictObject({ brief: z.string().min(1), size: z.number().optional() })
const read = (body: BodyInit | undefined, maxBytes?: number) =>
  readJson(
    new Request('http://127.0.0.1:3000/', { method: 'POST', ...(body !== undefined && { body }) }),
    schema,
    maxBytes === undefined ? {} : { maxBytes },
  )

/** Like a client that says nothing of the length. */
const streamed = (text: string) =>
  new Request('http://127.0.0.1:3000/', {
    method: 'POST',
    body: new Blob([text]).stream(),
    duplex: 'half',
  } as RequestInit & { duplex: 'half' })

describe('readJson', () => {
  it('reads what the schema says', async () => expect(await read('{"brief":"größer"}')).toEqual({ brief: 'größer' }))
  it('names the field that is wrong', async () =>
    expect(read('{"brief":3}')).rejects.toMatchObject({
      code: 'unprocessable',
      message: expect.stringMatching(/^brief: /),
    }))
  it('refuses fields it does not know', async () =>
    expect(read('{"brief":"a","workspaceId":"x"}')).rejects.toMatchObject({ code: 'unprocessable' }))
  it('refuses what is no JSON, and what is no UTF-8', async () => {
    await expect(read('{"brief":')).rejects.toMatchObject({ code: 'bad-request' })
    await expect(read(new Uint8Array([0x22, 0xff, 0x22]))).rejects.toMatchObject({ code: 'bad-request' })
  })
  it('refuses a body over the limit, whatever its length header says', async () => {
    await expect(read(JSON.stringify({ brief: 'a'.repeat(2000) }), 1024)).rejects.toMatchObject({ code: 'too-large' })
    const long = streamed(JSON.stringify({ brief: 'a'.repeat(2000) }))
    await expect(readJson(long, schema, { maxBytes: 1024 })).rejects.toMatchObject({ code: 'too-large' })
  })
  it.each([
    ['lists', '['.repeat(65), ']'.repeat(65)],
    ['objects', '{"a":'.repeat(65), '}'.repeat(65)],
    ['lists that are never closed', '['.repeat(400_000), ''],
  ])('refuses what is nested too deep, before it is parsed: %s', async (_, open, close) => {
    await expect(read(`${open}1${close}`)).rejects.toMatchObject({
      code: 'bad-request',
      message: 'The body is nested deeper than 64 levels.',
    })
  })
  it('reads what is nested less deep, and takes no bracket of a text for one', async () => {
    const deep = { brief: '[{'.repeat(100), more: JSON.parse(`${'['.repeat(63)}1${']'.repeat(63)}`) }
    const body = JSON.stringify({ ...deep, quoted: '\\"[['.repeat(100) })
    const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body })
    expect(await readJson(request, z.looseObject({ brief: z.string() }))).toMatchObject(deep)
  })
  it('refuses a body that breaks off, whatever the connection says of it', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"brief":'))
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))
      },
    })
    const request = new Request('http://127.0.0.1:3000/', { method: 'POST', body, duplex: 'half' } as RequestInit & {
      duplex: 'half'
    })
    await expect(readJson(request, schema)).rejects.toMatchObject({ code: 'bad-request' })
  })
  it('takes no body for an empty object', async () =>
    expect(read(undefined)).rejects.toMatchObject({ code: 'unprocessable', message: expect.stringMatching(/^brief/) }))
})
