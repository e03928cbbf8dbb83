import { describe, expect, test } from 'vitest'
import { moved } from '../testing/parcels.ts'
import { noting } from '../testing/trial.ts'
import { canStartServer, NatsServer } from './testing/nats-server.ts'
import { Stage, type StageProcess } from './testing/stage.ts'

/** Milliseconds in which a connection is made again, and everything is made up for. */
const timeout = 10_000

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

async function publishSteps(stage: Stage, by: StageProcess, first: number, last: number): Promise<void> {
  for (let step = first; step <= last; step++) await stage.publish(by, moved(`p${step % 5}`, step))
}

describe.skipIf(!canStartServer)('when NATS fails', { timeout: 60_000 }, () => {
  test('killed in the middle of the work and started again, nothing is lost and nothing comes twice', async () => {
    const server = await NatsServer.prepare()
    await server.start()
    const stage = await Stage.onSqlite(server.stream)
    const one = await stage.process([noting('reader')])
    await publishSteps(stage, one, 1, 100)
    for (const round of [1, 2]) {
      const publishing = publishSteps(stage, one, round * 100 + 1, round * 100 + 50)
      await server.kill()
      await publishing
      await publishSteps(stage, one, round * 100 + 51, round * 100 + 80)
      await expect.poll(() => stage.handled('reader'), { timeout }).toEqual(upTo(round * 100 + 80))
      await server.start()
      await publishSteps(stage, one, round * 100 + 81, round * 100 + 100)
      await expect.poll(() => stage.streamedSteps(), { timeout }).toEqual(upTo(round * 100 + 100))
      await expect.poll(() => stage.handled('reader'), { timeout }).toEqual(upTo(round * 100 + 100))
      await expect.poll(() => one.tailed, { timeout }).toEqual(upTo(round * 100 + 100))
    }
  })

  test('not there at the start, everything goes by the log; the stream is filled when it comes', async () => {
    const server = await NatsServer.prepare()
    const stage = await Stage.onSqlite(server.stream)
    const one = await stage.process([noting('reader')])
    await publishSteps(stage, one, 1, 20)
    await expect.poll(() => stage.handled('reader'), { timeout }).toEqual(upTo(20))
    await server.start()
    await expect.poll(() => stage.streamedSteps().catch(() => []), { timeout }).toEqual(upTo(20))
    await publishSteps(stage, one, 21, 30)
    await expect.poll(() => stage.handled('reader'), { timeout }).toEqual(upTo(30))
    expect(one.problems.filter((problem) => problem.includes('refused'))).toHaveLength(1)
  })
})
