import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { makeSecret, sign, validateWebhookUrl, verify } from './webhook.ts'

const secret = makeSecret()
const now = Date.now()
const timestamp = Math.floor(now / 1_000)
const webhook = { id: 'c1c4b8f2', timestamp, body: '{"parcel":"4711"}' }

describe('a secret', () => {
  test('is whsec_ and the base64 of 32 random bytes', () => {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(makeSecret()).not.toBe(secret)
  })

  test.each([
    ['no prefix', Buffer.alloc(32).toString('base64')],
    ['23 bytes', `whsec_${Buffer.alloc(23).toString('base64')}`],
    ['65 bytes', `whsec_${Buffer.alloc(65).toString('base64')}`],
    ['no base64', `whsec_${'*'.repeat(44)}`],
    ['nothing', ''],
  ])('is refused with %s, and not repeated in the message', (_, malformed) => {
    expect(() => sign(webhook, [malformed])).toThrow(/^A webhook's secret is whsec_ and the base64 of 24 to 64 bytes/)
  })
})

describe('a signature', () => {
  test('is the one with which the libraries of Standard Webhooks are tested', () => {
    const known = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' }
    expect(sign(known, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('of any body is accepted by the reference library and by verify', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        const headers = sign({ ...webhook, body }, [secret])
        new Webhook(secret).verify(body, headers)
        expect(verify({ headers, body }, [secret], now)).toEqual({ verified: true })
        expect(verify({ headers, body: Buffer.from(body) }, [secret], now)).toEqual({ verified: true })
      }),
    )
  })

  test('of the reference library is accepted by verify', () => {
    const signature = new Webhook(secret).sign(webhook.id, new Date(now), webhook.body)
    const headers = { ...sign(webhook, [secret]), 'webhook-signature': `v1a,AAAA ${signature}` }
    expect(verify({ headers, body: webhook.body }, [secret], now)).toEqual({ verified: true })
  })

  test('changes with the body, the id and the time', () => {
    const headers = sign(webhook, [secret])
    const problem = 'No signature in webhook-signature belongs to this webhook.'
    for (const forged of [
      { headers, body: '{"parcel":"4712"}' },
      { headers: { ...headers, 'webhook-id': 'c1c4b8f3' }, body: webhook.body },
      { headers: { ...headers, 'webhook-timestamp': String(timestamp + 1) }, body: webhook.body },
      { headers: { ...headers, 'webhook-signature': 'v1,AAAA v1, v2,x' }, body: webhook.body },
    ]) {
      expect(verify(forged, [secret], now)).toEqual({ verified: false, problem })
    }
  })

  test('cannot be made for an id with a full stop or a line break, or without a secret', () => {
    expect(() => sign({ ...webhook, id: 'a.1' }, [secret])).toThrow('"a.1" cannot be the id of a webhook')
    expect(() => sign({ ...webhook, id: 'a\r\nb' }, [secret])).toThrow(RangeError)
    expect(() => sign(webhook, [])).toThrow('A webhook needs a secret')
  })
})

describe('while one secret takes the place of another', () => {
  const [old, next] = [makeSecret(), makeSecret()]
  const headers = sign(webhook, [next, old])

  test('receivers that know either accept the webhook', () => {
    for (const known of [old, next]) {
      new Webhook(known).verify(webhook.body, headers)
      expect(verify({ headers, body: webhook.body }, [known], now)).toEqual({ verified: true })
    }
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2)
  })

  test('a receiver that knows both accepts what either signed, and nobody else accepts it', () => {
    expect(verify({ headers: sign(webhook, [old]), body: webhook.body }, [next, old], now).verified).toBe(true)
    expect(verify({ headers, body: webhook.body }, [makeSecret()], now).verified).toBe(false)
  })
})

describe('a receiver refuses', () => {
  const headers = sign(webhook, [secret])

  test.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('by the age of the signature: %d s is fine: %s', (age, verified) => {
    const later = (timestamp + age) * 1_000
    expect(verify({ headers, body: webhook.body }, [secret], later).verified).toBe(verified)
  })

  test.each([
    [{ 'webhook-id': undefined }, 'must all be there'],
    [{ 'webhook-signature': ['v1,a', 'v1,b'] }, 'once each'],
    [{ 'webhook-timestamp': 'now' }, 'no number of seconds'],
    [{ 'webhook-id': 'a.b' }, 'webhook-id is malformed'],
  ])('headers with %j', (changed, problem) => {
    expect(verify({ headers: { ...headers, ...changed }, body: webhook.body }, [secret], now)).toEqual({
      verified: false,
      problem: expect.stringContaining(problem),
    })
  })
})

describe('a URL for webhooks', () => {
  test.each([
    'https://parcels.example/hook?x=1',
    'https://parcels.example:8443/',
    'https://8.8.8.8/',
    'https://[2a00::1]/',
  ])('is fine: %s', (text) => {
    expect(validateWebhookUrl(text, {})).toEqual({ valid: true, url: new URL(text) })
  })

  test.each([
    ['parcels.example/hook', 'This is no URL'],
    [`https://parcels.example/${'x'.repeat(2_048)}`, 'at most 2048 characters'],
    ['ftp://parcels.example/', 'this one begins with ftp:'],
    ['javascript:alert(1)', 'Webhooks go to https URLs'],
    ['http://parcels.example/', 'http is not allowed here'],
    ['https://me@parcels.example/', 'Leave the user name'],
    ['https://:secret@parcels.example/', 'and the password out'],
    ['https://127.0.0.1/', '127.0.0.1 is not on the public Internet'],
    ['https://0x7f.1/', '127.0.0.1 is not'],
    ['https://2130706433/', '127.0.0.1 is not'],
    ['https://[::1]/', '::1 is not'],
    ['https://[::ffff:10.0.0.1]/', '::ffff:a00:1 is not'],
    ['https://169.254.169.254/latest/meta-data/', '169.254.169.254 is not'],
    ['https://LOCALHOST./', 'localhost. is not'],
    ['https://metrics.localhost/', 'metrics.localhost is not'],
  ])('is refused: %s', (text, problem) => {
    expect(validateWebhookUrl(text, {})).toEqual({ valid: false, problem: expect.stringContaining(problem) })
  })

  test('may be what the operator allows', () => {
    const options = { allowHttp: true, allowedNetworks: ['127.0.0.0/8'] }
    expect(validateWebhookUrl('http://127.0.0.1:3000/', options).valid).toBe(true)
    expect(validateWebhookUrl('http://localhost:3000/', options).valid).toBe(true)
    expect(validateWebhookUrl('http://10.0.0.1/', options).valid).toBe(false)
  })
})
