import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueOfParcels, hostileCatalogue } from '../testing/parcels.ts'
import { code, inline } from './escape.ts'
import { markdownFiles } from './markdown.ts'

test('an event reads like its page', () => {
  const text = markdownFiles(catalogueOfParcels()).get('events/ParcelSent.md')
  for (const said of [
    '# ParcelSent\n\nA parcel has left the house.\n',
    '| Dispatch | Parcels | external | `parcelId` |',
    '## Version 2.1\n\nactive, published on 2026-06-05 · [the contract as a file](ParcelSent.2.json)',
    '| `handling` | string |  |  | How it is to be carried. · one of `"FRAGILE"`, `"HEAVY"` |',
    '> Deprecated on 2026-07-01, its last day is 2026-12-31. Weights are in grams now. Read ParcelSent 2 instead.',
    'Example, thin:\n\n```json\n{\n  "parcelId": "4711"\n}\n```',
    '- `send`',
    '- `track` of Parcels reads version 2, 1',
    '- **Version 2** (2026-06-05): The weight is in grams.\n  - **breaking** kilograms is gone',
  ]) {
    expect(text).toContain(said)
  }
})

test('the same events give the same text, whatever the order in which they are told of', () => {
  expect([...markdownFiles(catalogueOfParcels())]).toEqual([...markdownFiles(catalogueOfParcels())])
  expect(markdownFiles(catalogueOfParcels()).get('README.md')).toMatch(/ParcelLost[\s\S]*ParcelSent/)
})

test('no text becomes anything but text', () => {
  for (const [path, text] of markdownFiles(hostileCatalogue())) {
    expect(path).not.toContain('..')
    if (!path.endsWith('.md')) continue
    // In blocks and in the look of code everything is as it is written.
    const prose = text.replaceAll(/```json\n[\s\S]*?\n```/g, '').replaceAll(/`[^`\n]*`/g, '')
    expect(prose.replaceAll(/<\/?(details|summary)>/g, '')).not.toMatch(/[<{}`$]|\]\(javascript|^# Title/m)
  }
})

test('a text stays in its line, and means nothing', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(inline(text).replaceAll(/&#\d+;/g, '')).not.toMatch(/[\n\r<>{}|*_`[\]\\$]|^[-+=]|^\d+[.)]|:\/\//)
      expect(code(text)).not.toMatch(/[\n\r|]|`.*`.*`/)
    }),
  )
  expect(inline('See https://example.com or www.example.com')).toBe(
    'See https&#58;//example.com or www&#46;example.com',
  )
})
