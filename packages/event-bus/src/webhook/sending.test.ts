import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import { makeSecret, sendWebhook, type WebhookOptions } from './webhook.ts'

const secret = makeSecret()
const message = { id: 'c1c4b8f2', body: '{"parcel":"4711 äöü \\u003c"}' }

/** Milliseconds; every receiver that keeps us waiting must be left after that. */
const timeLimit = 200

const local = { userAgent: 'parcel-tracker-webhooks/1.0', allowHttp: true, allowedNetworks: ['127.0.0.0/8'], timeLimit }

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A receiver on a free port; answers its URL and how many connections were made to it. */
async function receiver(server: net.Server) {
  const sockets = new Set<net.Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.')
  return { url: `http://127.0.0.1:${address.port}/hook`, port: address.port, connections: () => sockets.size }
}

/** A receiver that says this much of an answer once a request comes, and then does what the test wants. */
function saying(text: string, then: (socket: net.Socket) => void = () => {}) {
  return receiver(
    net.createServer({ allowHalfOpen: true }, (socket) => {
      socket.once('data', () => {
        socket.write(text)
        then(socket)
      })
    }),
  )
}

/** What a receiver does that goes on for ever, a little at a time. */
function trickling(text: string) {
  return (socket: net.Socket) => {
    const trickle = setInterval(() => socket.write(text), 10)
    closers.push(() => clearInterval(trickle))
  }
}

function answering(respond: http.RequestListener) {
  return receiver(http.createServer(respond))
}

async function send(url: string, options: Partial<WebhookOptions> = {}) {
  const began = performance.now()
  const result = await sendWebhook({ url, secrets: [secret] }, message, { ...local, ...options })
  return { result, took: performance.now() - began }
}

describe('a webhook', () => {
  test('arrives as a signed POST of the text, which the reference library accepts with either secret', async () => {
    const other = makeSecret()
    const requests: { method: string | undefined; headers: http.IncomingHttpHeaders; body: string }[] = []
    const { url } = await answering(async (request, response) => {
      const body = (await request.setEncoding('utf8').toArray()).join('')
      requests.push({ method: request.method, headers: request.headers, body })
      response.writeHead(204).end()
    })
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const target = { url, secrets: [secret, other] }
    expect(await sendWebhook(target, { ...message, traceparent }, local)).toEqual({ outcome: 'delivered', status: 204 })
    const [{ method, headers, body } = { headers: {}, body: '' }] = requests
    expect({ method, body }).toEqual({ method: 'POST', body: message.body })
    expect(headers).toMatchObject({
      'webhook-id': message.id,
      'content-type': 'application/json',
      'user-agent': local.userAgent,
      traceparent,
    })
    for (const known of target.secrets) {
      expect(new Webhook(known).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(message.body))
    }
  })

  test('has no traceparent that is malformed', async () => {
    const { url } = await answering((request, response) =>
      response.writeHead('traceparent' in request.headers ? 400 : 200).end(),
    )
    const sent = sendWebhook({ url, secrets: [secret] }, { ...message, traceparent: 'a\r\nb: c' }, local)
    expect(await sent).toEqual({ outcome: 'delivered', status: 200 })
  })

  test('shares a connection with the one before, whatever came of that', async () => {
    let status = 500
    const { url, connections } = await answering((_, response) => {
      response.writeHead(status++).end('short')
    })
    const target = { url, secrets: [secret] }
    for (let sent = 0; sent < 3; sent++) await sendWebhook(target, message, local)
    expect(connections()).toBe(1)
  })
})

describe('a receiver that answers', () => {
  test('500 gets another attempt, and the reason has the beginning of what it said', async () => {
    const { url, port } = await answering((_, response) =>
      response.writeHead(500).end('No\r\n\tparcels \u001b[31mtoday'),
    )
    const reason = `127.0.0.1:${port} answered 500 Internal Server Error: No parcels [31mtoday`
    expect((await send(url)).result).toEqual({ outcome: 'retry', reason })
  })

  test('429 says how long to wait', async () => {
    const { url } = await answering((_, response) => response.writeHead(429, { 'retry-after': '7' }).end())
    expect((await send(url)).result).toMatchObject({ outcome: 'retry', retryAfterMilliseconds: 7_000 })
  })

  test('410 wants no more', async () => {
    const { url } = await answering((_, response) => response.writeHead(410).end())
    expect((await send(url)).result).toMatchObject({ outcome: 'gone' })
  })

  test.each([301, 302, 303, 307, 308])('%d is not followed', async (status) => {
    const elsewhere = await answering((_, response) => response.writeHead(200).end())
    const { url } = await answering((_, response) => response.writeHead(status, { location: elsewhere.url }).end())
    const reason = expect.stringContaining('redirects are not followed')
    expect((await send(url)).result).toEqual({ outcome: 'retry', reason })
    expect(elsewhere.connections()).toBe(0)
  })

  test('with a body that never ends is cut off after a few kilobytes', async () => {
    const cutOff = Promise.withResolvers<void>()
    const { url } = await answering((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(1_024)));
      }
      response.writeHead(500).on('drain', more).on('close', cutOff.resolve)
      more()
    })
    const { result, took } = await send(url, { timeLimit: 60_000 })
    expect(result).toMatchObject({ outcome: 'retry', reason: expect.stringMatching(/: x{300}$/) })
    expect(took).toBeLessThan(1_000)
    await cutOff.promise
  })

  test('with a body that trickles is not waited for longer than a second', async () => {
    const { url } = await saying('HTTP/1.1 500 Oh\r\ncontent-length: 1000\r\n\r\nNo', trickling('.'))
    const { result, took } = await send(url, { timeLimit: 60_000 })
    expect(result).toMatchObject({ outcome: 'retry', reason: expect.stringMatching(/: No\.+$/) })
    expect(took).toBeLessThan(3_000)
  })
})

describe('a receiver cannot hold the sender longer than the time limit when it', () => {
  function expectTimeLimit({ result, took }: Awaited<ReturnType<typeof send>>) {
    expect(result).toMatchObject({
      outcome: 'retry',
      reason: expect.stringContaining('there was no answer within 0.2 s'),
    })
    expect(took).toBeGreaterThanOrEqual(timeLimit - 5)
    expect(took).toBeLessThan(timeLimit + 2_000)
  }

  test('accepts and never answers', async () => {
    const { url } = await saying('')
    expectTimeLimit(await send(url))
  })

  test('trickles its headers', async () => {
    const { url } = await saying('HTTP/1.1 200 OK\r\nx-slow: ', trickling('x'))
    expectTimeLimit(await send(url))
  })

  test('says "continue" again and again', async () => {
    const { url } = await saying('', trickling('HTTP/1.1 103 Early Hints\r\n\r\n'))
    expectTimeLimit(await send(url))
  })

  test('does not read what it is sent', async () => {
    const { url } = await receiver(net.createServer((socket) => socket.pause()))
    const body = JSON.stringify('x'.repeat(20_000_000))
    const began = performance.now()
    const result = await sendWebhook({ url, secrets: [secret] }, { id: 'large', body }, local)
    expect(result).toMatchObject({ outcome: 'retry' })
    expect(performance.now() - began).toBeLessThan(timeLimit + 2_000)
  })

  test('has a name that no name server tells', async () => {
    const lookup = () => new Promise<never>(() => {})
    expectTimeLimit(await send('http://parcels.example/', { lookup }))
  })

  test('trickles its body: the status is what counts', async () => {
    for (const [status, outcome] of [
      ['200 OK', 'delivered'],
      ['410 Gone', 'gone'],
      ['500 Oh', 'retry'],
    ]) {
      const { url } = await saying(`HTTP/1.1 ${status}\r\ncontent-length: 1000\r\n\r\n`, trickling('x'))
      const { result, took } = await send(url)
      expect(result).toMatchObject({ outcome })
      expect(took).toBeLessThan(timeLimit + 2_000)
    }
  })
})

describe('a receiver that breaks off gets another attempt when it', () => {
  test.each([
    ['closes at once', ''],
    ['closes within the status', 'HTTP/1.1 20'],
    ['closes within the headers', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['speaks another protocol', '220 mail.example ESMTP\r\n'],
    ['has headers without end', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`],
    ['wants another protocol', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ])('%s', async (_, text) => {
    const { url, port } = await saying(text, (socket) => socket.end())
    const { result } = await send(url, { timeLimit: 60_000 })
    const reason = expect.stringContaining(`127.0.0.1:${port} could not be reached: `)
    expect(result).toEqual({ outcome: 'retry', reason })
  })

  test('resets the connection', async () => {
    const { url } = await saying('', (socket) => socket.resetAndDestroy())
    expect((await send(url)).result).toMatchObject({ outcome: 'retry', reason: expect.stringContaining('ECONNRESET') })
  })

  test('has given its status before: then that counts', async () => {
    const { url } = await saying('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf', (socket) => socket.end())
    expect((await send(url)).result).toEqual({ outcome: 'delivered', status: 200 })
  })

  test('is not there', async () => {
    const { url } = await answering(() => {})
    for (const close of closers.splice(0)) close()
    expect((await send(url)).result).toMatchObject({
      outcome: 'retry',
      reason: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('has a name that nobody knows', async () => {
    const lookup = async () => Promise.reject(new Error('getaddrinfo ENOTFOUND parcels.example'))
    const { result } = await send('http://parcels.example/', { lookup })
    const reason = 'parcels.example could not be reached: getaddrinfo ENOTFOUND parcels.example.'
    expect(result).toEqual({ outcome: 'retry', reason })
  })

  test('has no TLS where it should', async () => {
    const { url } = await answering((_, response) => response.end())
    const { result } = await send(url.replace('http:', 'https:'))
    expect(result).toMatchObject({ outcome: 'retry' })
  })
})

describe('an address to which webhooks may not be sent', () => {
  const onlyPublic = { allowedNetworks: [] }

  test('is refused as it stands in the URL', async () => {
    const { url, connections } = await answering((_, response) => response.end())
    const reason =
      '127.0.0.1 is not on the public Internet; webhooks are not sent there unless the operator allows its network.'
    expect((await send(url, onlyPublic)).result).toEqual({ outcome: 'refused', reason })
    expect(connections()).toBe(0)
  })

  test.each([
    ['127.0.0.1', 4],
    ['::1', 6],
    ['::ffff:127.0.0.1', 6],
    ['10.0.0.1', 4],
  ])('is refused when a name stands for it: %s', async (address, family) => {
    const { port, connections } = await answering((_, response) => response.end())
    const lookup = async () => [{ address, family }]
    const { result } = await send(`http://parcels.example:${port}/`, { ...onlyPublic, lookup })
    expect(result).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/^parcels\.example is not on/) })
    expect(connections()).toBe(0)
  })

  test('is passed over when a name stands for others too', async () => {
    const { port } = await answering((_, response) => response.end())
    const lookup = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect((await send(`http://parcels.example:${port}/`, { lookup })).result).toMatchObject({ outcome: 'delivered' })
  })

  test('gets nobody in when a name stands for it only after a while (DNS rebinding)', async () => {
    const { port, connections } = await answering((_, response) =>
      response.writeHead(200, { connection: 'close' }).end(),
    )
    let address = '127.0.0.1'
    const options = { ...local, lookup: async () => [{ address, family: 4 }] }
    const target = { url: `http://parcels.example:${port}/`, secrets: [secret] }
    expect(await sendWebhook(target, message, options)).toMatchObject({ outcome: 'delivered' })
    address = '10.0.0.1'
    expect(await sendWebhook(target, message, options)).toMatchObject({ outcome: 'refused' })
    expect(connections()).toBe(1)
  })

  test('is refused over http when only https is allowed, and without URL', async () => {
    const options = { userAgent: local.userAgent }
    for (const url of ['http://parcels.example/', 'nowhere']) {
      expect(await sendWebhook({ url, secrets: [secret] }, message, options)).toMatchObject({ outcome: 'refused' })
    }
  })
})
