/** A process that opens the SQLite database in each folder that it reads, and migrates it at the word `go`. */
import { createInterface } from 'node:readline'
import { openStore } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'

const lines = createInterface(process.stdin)[Symbol.asyncIterator]()
for (;;) {
  const { value: dataDir, done } = await lines.next()
  if (done) break
  const store = await openStore({ dataDir })
  process.stdout.write('open\n')
  await lines.next()
  const outcome = await migrate(store).then(
    () => 'migrated',
    (error: unknown) => String(error),
  )
  await store.db.destroy()
  process.stdout.write(`${outcome}\n`)
}
