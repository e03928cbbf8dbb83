import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { catalogueOf } from './catalogue.ts'
import { staticPages } from './static-pages/static-pages.ts'
import { parcels } from './testing/parcels.ts'

/** Seconds that the pages of 300 events may take at most; `npm run bench docs` measures it, files included. */
const bar = 10

test('three hundred events are pages in good time', async () => {
  const schema = Type.Object({ parcelId: Type.String(), stops: Type.Array(Type.Object({ city: Type.String() })) })
  const events = Array.from({ length: 297 }, (_, number) =>
    defineEvent({
      ...{ name: `Parcel${number}Moved`, source: 'Parcels', owner: 'Dispatch', audience: 'external' },
      ...{ groupBy: 'parcelId', meaning: 'A parcel is elsewhere.', schema, examples: [{ parcelId: '1', stops: [] }] },
    }),
  )
  const begin = performance.now()
  const pages = await staticPages(catalogueOf(parcels(...events)))
  expect((performance.now() - begin) / 1000).toBeLessThan(bar)
  expect([...pages.keys()].filter((path) => path.endsWith('.html'))).toHaveLength(301)
})
