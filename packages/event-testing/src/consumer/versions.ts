import { printed } from '../printed.ts'
import type { Begin, Story } from './trial.ts'

/** Whether it can read each event. Told once for a story, with the first that it could not. */
export async function eachAlone(begin: Begin, { name, events }: Story): Promise<string[]> {
  const { trial } = await begin()
  for (const event of events) {
    try {
      await trial.consume(structuredClone(event))
    } catch (error) {
      const { metadata: _, ...detail } = event.detail
      return [`It threw on ${name}: ${error}. The event: ${printed(detail)}`]
    }
  }
  return []
}
