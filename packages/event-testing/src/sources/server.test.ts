import { expect, test } from 'vitest'
import { sampleEvent } from '../samples/samples.ts'
import { spyOn } from '../spy.ts'
import { ParcelLost, ParcelMoved } from '../testing/parcels.ts'
import { onServer } from './server.ts'

/** A server that gives one page for each request, and keeps a request that waits until it is called back. */
function servant(...pages: (object | Response | Error)[]) {
  const asked: URL[] = []
  const tokens: (string | null)[] = []
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(new URL(request.url))
    tokens.push(request.headers.get('authorization'))
    const page = pages.shift()
    if (page instanceof Error) throw page
    if (page instanceof Response) return page
    if (page !== undefined) return Response.json(page)
    return new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason))
    })
  }
  return { server: { baseUrl: 'http://localhost:3000', token: 'vt_x', fetch }, asked, tokens }
}

const lost = sampleEvent(ParcelLost)
const moved = sampleEvent(ParcelMoved)

test('it begins at the end of the log, and follows the cursor from there', async () => {
  const { server, asked, tokens } = servant(
    { events: [lost], cursor: 'log-1' },
    { events: [], cursor: 'log-1' },
    { events: [moved], cursor: 'log-2' },
  )
  const spy = spyOn(await onServer({ ...server, versions: { ParcelMoved: 2, ParcelLost: 1 } }))
  expect(await spy.waitFor(ParcelMoved)).toEqual(moved)
  expect(spy.events).toEqual([moved])
  await spy.stop()
  expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toMatchObject([
    { limit: '1000', versions: 'ParcelMoved:2,ParcelLost:1' },
    { after: 'log-1' },
    { after: 'log-1', wait: '30' },
    { after: 'log-2', wait: '30' },
  ])
  expect(new Set(tokens)).toEqual(new Set(['Bearer vt_x']))
})

test('a refusal is told in the words of the server', async () => {
  const refusal = Response.json({ errors: [{ message: 'This token is not known here.' }] }, { status: 401 })
  await expect(onServer(servant(refusal).server)).rejects.toThrow(
    'http://localhost:3000 does not give its events: This token is not known here.',
  )
})

test('a server that is not reached, or breaks off later, is told to who waits', async () => {
  await expect(onServer(servant(new TypeError('fetch failed')).server)).rejects.toThrow('Is the server up?')
  const { server } = servant({ events: [], cursor: 'log-1' }, new TypeError('socket closed'))
  const spy = spyOn(await onServer(server))
  await expect(spy.waitFor('ParcelLost')).rejects.toThrow('socket closed')
  await spy.stop()
})

test('what answers with something else than JSON is no server of events', async () => {
  await expect(onServer(servant(new Response('<html>')).server)).rejects.toThrow('does not give its events')
})
