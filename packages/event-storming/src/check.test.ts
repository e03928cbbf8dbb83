import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import { fromSystem } from './from-system.ts'
import { parse } from './parse.ts'
import { print } from './print.ts'
import { publicationsOn } from './publications.ts'
import type { System } from './system.ts'
import { systems } from './testing/boards.ts'

const whole = `board Parcels
section Delivery
command Drop a parcel = dropParcel
  by actor Driver
  -> event ParcelDropped
policy Tell the customer = tell-customer
  when ParcelDropped
  -> Write
command Ask = askDispatch
  by Driver
  -> event HelpAsked
command Write = writeToCustomer
  -> event CustomerTold
`

const system: System = {
  commands: [{ name: 'dropParcel' }, { name: 'writeToCustomer' }, { name: 'askDispatch' }],
  events: [{ name: 'ParcelDropped' }, { name: 'CustomerTold' }, { name: 'HelpAsked' }],
  consumers: [{ name: 'tell-customer', reads: ['ParcelDropped'] }],
  publications: [
    { by: { kind: 'command', name: 'dropParcel' }, event: 'ParcelDropped' },
    { by: { kind: 'consumer', name: 'tell-customer' }, event: 'CustomerTold' },
    { by: { kind: 'command', name: 'askDispatch' }, event: 'HelpAsked' },
  ],
}

function findings(board: string, changed: Partial<System> = {}) {
  const read = parse(board)
  if (read.board === undefined) throw new Error(JSON.stringify(read.problems))
  return check(read.board, { ...system, ...changed }).findings.map(
    ({ difference, name, line, column }) => `${line}:${column} ${difference} ${name}`,
  )
}

describe('a board and a system that say the same', () => {
  test('have no differences, and what a policy publishes by a command counts for both', () => {
    expect(findings(whole)).toEqual([])
    const { board } = parse(whole)
    expect(board && check(board, system).held).toEqual({ stickers: 7, arrows: 5 })
  })

  test('are a board that is made from the system, also after it was printed', () => {
    fc.assert(
      fc.property(systems, (any) => {
        const { board, problems } = parse(print(fromSystem(any, 'Any')))
        expect(problems).toBeUndefined()
        const found = board ? check(board, any).findings : []
        // A command that does nothing is connected to nothing; the board cannot know who gives it.
        expect(found.filter(({ difference }) => difference !== 'unconnected')).toEqual([])
        const said = new Set(any.publications.map(({ by, event }) => `${by.kind} ${by.name} ${event}`))
        const drawn = board ? publicationsOn(board).map(({ by, event }) => `${by.kind} ${by.name} ${event}`) : []
        expect(new Set(drawn)).toEqual(said)
      }),
    )
  })
})

describe('a difference is named with its place:', () => {
  const without = (line: string) => whole.replace(`${line}\n`, '')

  test('a sticker without code', () => {
    expect(findings(`${whole}command Fly = fly\n  by Driver\n`)).toEqual(['14:1 no-code fly'])
    expect(findings(`${whole}policy Fly\n  when ParcelDropped\n`)).toEqual(['14:1 no-code fly'])
    expect(findings(whole.replace('event HelpAsked', 'event HelpWanted'))).toEqual([
      '9:1 not-drawn HelpAsked',
      '11:6 no-code HelpWanted',
      '14:1 no-sticker HelpAsked',
    ])
  })

  test('a sticker of the wrong kind, with what it is', () => {
    const { board } = parse(whole.replace('policy Tell the customer = tell-customer', 'policy Tell = dropParcel'))
    const found = board ? check(board, system).findings : []
    expect(found.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('dropParcel is a command: make this sticker a “command”'),
    )
  })

  test('code without a sticker', () => {
    expect(findings(whole, { commands: [...system.commands, { name: 'fly' }] })).toEqual(['14:1 no-sticker fly'])
    expect(findings(whole, { events: [...system.events, { name: 'Flown' }] })).toEqual(['14:1 no-sticker Flown'])
    const consumers = [...system.consumers, { name: 'count', reads: [] }]
    expect(findings(whole, { consumers })).toEqual(['14:1 no-sticker count'])
  })

  test('what a consumer reads and the board does not say, and the other way round', () => {
    const reads = ['ParcelDropped', 'HelpAsked']
    expect(findings(whole, { consumers: [{ name: 'tell-customer', reads }] })).toEqual(['6:1 not-drawn HelpAsked'])
    expect(findings(whole, { consumers: [{ name: 'tell-customer', reads: [] }] })).toEqual([
      '7:8 not-read ParcelDropped',
    ])
  })

  test('an arrow that never happens', () => {
    const publications = system.publications.filter(({ event }) => event !== 'HelpAsked')
    expect(findings(whole, { publications })).toEqual(['11:6 never-happens HelpAsked'])
    expect(findings(whole.replace('  -> Write', '  -> Write, Ask'))).toEqual(['8:13 never-happens askDispatch'])
  })

  test('what happens and is not drawn', () => {
    const more = { by: { kind: 'command', name: 'askDispatch' }, event: 'ParcelDropped' } as const
    expect(findings(whole, { publications: [...system.publications, more] })).toEqual(['9:1 not-drawn ParcelDropped'])
    expect(findings(without('  -> Write'))).toEqual([
      '6:1 not-drawn CustomerTold',
      expect.stringMatching(/never-happens CustomerTold/),
    ])
  })

  test('a command that nobody has run, unless there is a reason', () => {
    const run = ['dropParcel']
    expect(findings(whole, { run })).toEqual(['9:1 not-run askDispatch'])
    expect(findings(whole, { run, excused: [{ name: 'askDispatch', why: 'It is a telephone call.' }] })).toEqual([])
  })

  test('what is connected to nothing', () => {
    expect(findings(`${whole}view Map\nhotspot Why?\n`)).toEqual(['14:1 unconnected Map'])
    const lost = { events: [...system.events, { name: 'ParcelLost' }] }
    expect(findings(`${whole}event ParcelLost\n`, lost)).toEqual(['14:1 unconnected ParcelLost'])
  })
})
