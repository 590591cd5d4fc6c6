import { describe, expect, it } from 'vitest'
import { newSecret, signedHeaders } from './sign'

describe('a signature', () => {
  // The example of the specification: https://github.com/standard-webhooks/standard-webhooks, spec, "Signature scheme".
  it('is what Standard Webhooks says it is', () =>
    expect(
      signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
        id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        seconds: 1614265330,
        body: '{"test": 2432232314}',
      }),
    ).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }))
  it('has a secret of 32 bytes, another one each time', () => {
    expect(Buffer.from(newSecret().replace('whsec_', ''), 'base64')).toHaveLength(32)
    expect(newSecret()).not.toBe(newSecret())
  })
})
