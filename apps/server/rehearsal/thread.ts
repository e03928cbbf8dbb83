/** The thread of one rehearsal: reads on a connection of its own, and says how far it is and what has come of it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { StoreLocation } from '../store/database.ts'
import { openForReading } from '../store/open-for-reading.ts'
import { rehearse } from './rehearse.ts'
import type { RehearsalReport } from './report.ts'
import type { RehearsalWish } from './wish.ts'

/** What the thread is given. */
export type ThreadTask = { location: StoreLocation; wish: RehearsalWish }

/** What it says. An error that nobody catches ends it, and is told by the thread itself. */
export type ThreadWord = { progress: number } | { report: RehearsalReport }

const { location, wish }: ThreadTask = workerData
const say = (word: ThreadWord) => parentPort?.postMessage(word)

const db = await openForReading(location)
try {
  const report = await rehearse(db, wish, (progress) => say({ progress }))
  say({ report })
} finally {
  await db.destroy()
}
