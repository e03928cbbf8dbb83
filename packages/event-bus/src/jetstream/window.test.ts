import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StreamedEvent } from './streamed-event.ts'
import { StreamWindow } from './window.ts'

/** An event as a stream brings it. One that is not whole has to be read in the log. */
function event(seq: number, follows = seq - 1, isWhole = true): StreamedEvent {
  return {
    seq,
    follows,
    type: 'ParcelMoved',
    group_key: 'a',
    checksum: 0,
    envelope: isWhole ? `event ${seq}` : undefined,
  }
}

const places = (events: StreamedEvent[] | undefined) => events?.map(({ seq }) => seq)

describe('StreamWindow', () => {
  test('has what came in, after a place', () => {
    const window = new StreamWindow()
    expect(window.after(0, 10)).toBeUndefined()
    for (const seq of [4, 5, 6]) expect(window.add(event(seq))).toBe(true)
    expect(places(window.after(3, 10))).toEqual([4, 5, 6])
    expect(places(window.after(4, 1))).toEqual([5])
    expect(places(window.after(6, 10))).toEqual([])
    expect(places(window.after(9, 10))).toEqual([])
    expect(window.after(2, 10)).toBeUndefined()
  })

  test('takes nothing twice', () => {
    const window = new StreamWindow()
    for (const seq of [4, 5]) window.add(event(seq))
    expect(window.add(event(4))).toBe(false)
    expect(window.add(event(5))).toBe(false)
    expect(places(window.after(3, 10))).toEqual([4, 5])
  })

  test('forgets what lies before something that is missing, and what it cannot hand on', () => {
    const window = new StreamWindow()
    for (const each of [event(4), event(7, 6)]) window.add(each)
    expect(window.after(4, 10)).toBeUndefined()
    expect(places(window.after(6, 10))).toEqual([7])
    for (const each of [event(8, 7, false), event(9)]) window.add(each)
    expect(window.after(7, 10)).toBeUndefined()
    expect(places(window.after(8, 10))).toEqual([9])
  })

  test('keeps the latest, as many events and as much text as it may', () => {
    const byEvents = new StreamWindow({ events: 4, characters: 1_000 })
    const byText = new StreamWindow({ events: 1_000, characters: 'event 1'.length * 4 })
    for (const seq of [1, 2, 3, 4, 5]) for (const window of [byEvents, byText]) window.add(event(seq))
    for (const window of [byEvents, byText]) {
      expect(window.after(2, 10)).toBeUndefined()
      expect(places(window.after(3, 10))).toEqual([4, 5])
    }
  })

  test('whatever the stream loses, repeats or leaves out: what is handed on has no gap', () => {
    const log = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
      .map((all) => all.toSorted((a, b) => a - b))
    const happenings = fc.array(
      fc.record({ index: fc.nat(), runs: fc.integer({ min: 1, max: 8 }), whole: fc.boolean() }),
    )
    fc.assert(
      fc.property(log, happenings, fc.integer({ min: 2, max: 10 }), (places, parts, events) => {
        const window = new StreamWindow({ events, characters: 1e6 })
        const committed = new Set<number>()
        for (const { index, runs, whole } of parts) {
          const start = index % places.length
          for (const [offset, seq] of places.slice(start, start + runs).entries()) {
            window.add(event(seq, places[start + offset - 1] ?? 0, whole))
            for (const place of places) if (place <= seq) committed.add(place)
          }
          for (let after = 0; after <= 60; after++) {
            const found = window.after(after, 100)?.map(({ seq }) => seq)
            if (found === undefined) continue
            expect(found).toEqual([...committed].filter((seq) => seq > after).toSorted((a, b) => a - b))
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
