import type { Transaction } from 'kysely'

/** What the program keeps beside the tables of the bus. */
export type Tables = {
  handled: { place: number; consumer: string; event: string; replay: string | null }
  stock: { event: string }
}
export type Tx = Transaction<Tables>

/** What one of the consumers cannot digest. */
export function isPoison(step: number): boolean {
  return step % 7 === 3
}
