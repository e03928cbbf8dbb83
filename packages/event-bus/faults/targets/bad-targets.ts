import { once } from 'node:events'
import net from 'node:net'

/** Something at the other end of a webhook that behaves badly. */
export type BadTarget = { name: string; url: string; requests(): number; open(): number; end(): void }

type Behaviour = (socket: net.Socket) => void

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n'

/** The bad behaviours, each as what is done once a request comes. */
function behaviours(elsewhere: string): Record<string, Behaviour> {
  return {
    hangs: () => {},
    'trickles-headers': (socket) => trickle(socket, `${ok}x-slow: `),
    'trickles-body': (socket) => trickle(socket, 'HTTP/1.1 500 Oh\r\ncontent-length: 100000\r\n\r\n'),
    redirects: (socket) =>
      socket.write(`HTTP/1.1 307 Over there\r\nlocation: ${elsewhere}\r\ncontent-length: 0\r\n\r\n`),
    fails: (socket) => socket.write('HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n'),
    'closes-half': (socket) => socket.end(),
    'closes-half-in-headers': (socket) => socket.end('HTTP/1.1 200 OK\r\nx-ha'),
    resets: (socket) => socket.resetAndDestroy(),
  }
}

/** Starts one target of each kind, on free ports. */
export async function startBadTargets(elsewhere: string): Promise<BadTarget[]> {
  return Promise.all(Object.entries(behaviours(elsewhere)).map(([name, behave]) => start(name, behave)))
}

async function start(name: string, behave: Behaviour): Promise<BadTarget> {
  const sockets = new Set<net.Socket>()
  let requests = 0
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    socket.on('data', (data) => {
      if (!data.includes('POST ')) return
      requests++
      behave(socket)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const end = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The target has no port.')
  const url = `http://127.0.0.1:${address.port}/hook`
  return { name, url, requests: () => requests, open: () => sockets.size, end }
}

function trickle(socket: net.Socket, beginning: string): void {
  socket.write(beginning)
  const timer = setInterval(() => socket.write('x'), 20)
  socket.once('close', () => clearInterval(timer))
}
