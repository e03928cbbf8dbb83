import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { type Static, Type } from 'typebox'

/** The newest contract of each of so many events, which has so many versions. */
export function madeUpContracts(events: number, versions: number): EventContract[] {
  return Array.from({ length: events }, (_, number) => newestOf(number, versions))
}

const nowhere = 'https://example.com'

/** Whose contracts they are. */
export const madeUpProduct = {
  ...{ title: 'Bench', version: '1.0.0', description: 'Made up.', baseUrl: nowhere },
  ...{ contact: { name: 'Nobody', url: nowhere }, license: { name: 'MIT', url: nowhere } },
}

function newestOf(number: number, versions: number): EventContract {
  const first = { parcelId: Type.String({ minLength: 1 }), [`depot${number}`]: Type.String(), weight: Type.Number() }
  const common = { source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' } as const
  const about = { ...common, name: `Parcel${letters(number)}Sent`, meaning: 'A parcel has left the house.' }
  const example: Static<ReturnType<typeof detail>> = { parcelId: '4711', weight: 2, [`depot${number}`]: 'Ghent' }
  let newest: EventContract = defineEvent({ ...about, schema: detail(first), examples: [example] })
  const added: Record<string, string> = {}
  for (let version = 2; version <= versions; version++) {
    const field = `note${number}of${version}`
    added[field] = ''
    const schema = detail({ ...first, ...Object.fromEntries(Object.keys(added).map((name) => [name, Type.String()])) })
    newest = nextVersion(newest, {
      ...{ changes: `A parcel has a ${field}.`, schema, examples: [{ ...example, ...added }] },
      up: (older) => ({ ...Object(older), [field]: '' }),
      down: ({ [field]: _, ...older }: Record<string, unknown>) => older,
    })
  }
  return newest
}

function detail(fields: Record<string, ReturnType<typeof Type.String> | ReturnType<typeof Type.Number>>) {
  return Type.Object(fields, { additionalProperties: false })
}

/** 0 is Aa: names are words. */
function letters(number: number): string {
  const letter = (place: number) => String.fromCharCode(97 + place)
  return `${letter(Math.floor(number / 26)).toUpperCase()}${letter(number % 26)}`
}
