import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** As long as a small transaction makes the log. */
const block = Buffer.alloc(800, 'x')

const milliseconds = 1000

/** How often a second this disk makes a small write durable: no database that commits one by one does more. */
export function syncsPerSecond(folder: string): number {
  const file = openSync(join(folder, 'fdatasync'), 'a')
  const start = performance.now()
  let count = 0
  while (performance.now() - start < milliseconds) {
    writeSync(file, block)
    fdatasyncSync(file)
    count++
  }
  closeSync(file)
  return (count * 1000) / (performance.now() - start)
}
