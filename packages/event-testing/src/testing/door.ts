import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MemoryBus } from '../memory-bus.ts'

/** A server with the one door that a spy needs: it gives the events of a bus by a cursor, to whoever has the token. */
export async function openDoor<DB>({ bus }: MemoryBus<DB>, token: string) {
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${token}`) {
      return answer(401, { errors: [{ message: 'This token is not known here.' }] })
    }
    const after = Number(searchParams.get('after') ?? 0)
    const news = new Promise<void>((resolve) => bus.hear(resolve))
    let page = await bus.archive.page({ after })
    if (page.events.length === 0 && searchParams.has('wait')) {
      await news
      page = await bus.archive.page({ after })
    }
    answer(200, { events: page.events.map(({ event }) => event), cursor: String(page.position) })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
