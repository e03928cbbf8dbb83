// JavaScript: with what a thread needs to read TypeScript it would take twice as much memory, 20 MB.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

// The log is begun anew once all of it has been copied, so the copy has to be on the disk by then.
const database = new DatabaseSync(workerData)
database.exec('pragma synchronous = full')

parentPort?.on('message', (/** @type {'copy' | 'close'} */ task) => {
  if (task === 'close') {
    database.close()
    parentPort?.close()
    return
  }
  try {
    // Passive: it waits for nobody, and nobody for it.
    database.exec('pragma wal_checkpoint(passive)')
  } catch {
    // A full disk, say. Whoever commits hears of it; here it is tried again.
  }
  parentPort?.postMessage('copied')
})
