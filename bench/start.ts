import { type Bench, repeat } from './figure.ts'
import { npmStart, type RunningServer, root, startServer, withDataDir } from './server-process.ts'

const times = 5

/** From nothing to ready, once everything is installed, built and compiled, on a data folder that is there already. */
export const start: Bench = {
  name: 'start',
  measure: () =>
    withDataDir(async (dataDir) => [
      {
        what: 'start of the server to /readyz',
        unit: 's',
        runs: await warm(() => startServer({ dataDir })),
        bar: { atMost: 1.5 },
      },
      { what: 'npm start to /readyz', unit: 's', runs: await warm(() => npmStart(root, { dataDir })) },
    ]),
}

async function warm(launch: () => Promise<RunningServer>): Promise<number[]> {
  const seconds = await repeat(times + 1, async () => {
    const server = await launch()
    await server.stop()
    return server.startedIn / 1000
  })
  // The first one makes the database and compiles.
  return seconds.slice(1)
}
