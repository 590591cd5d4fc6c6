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
  it('takes no body for an empty object', async () =>
    expect(read(undefined)).rejects.toMatchObject({ code: 'unprocessable', message: expect.stringMatching(/^brief/) }))
})
