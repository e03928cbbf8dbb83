import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, stickersOf } from './board.ts'
import { parse } from './parse.ts'
import { print } from './print.ts'
import { boards, withoutPlaces } from './testing/boards.ts'

const parcels = `board Parcels
# A workshop in May.
section Delivery

  command Drop a parcel
    by actor Driver
    -> event Parcel dropped, event Parcel kept (nobody home)

  policy Tell the customer = tell-customer
    when Parcel dropped, ParcelKept
    -> system "SMS, by others"

  hotspot What (if anything) = happens at night?
    about Drop a parcel
`

describe('a board', () => {
  test('is read with its stickers in order, also those that arrows put up', () => {
    const { board, problems } = parse(parcels)
    expect(problems).toBeUndefined()
    expect(board && stickersOf(board).map(({ sticker }) => [sticker.kind, sticker.label, codeOf(sticker)])).toEqual([
      ['command', 'Drop a parcel', 'dropAParcel'],
      ['actor', 'Driver', undefined],
      ['event', 'Parcel dropped', 'ParcelDropped'],
      ['event', 'Parcel kept', 'ParcelKept'],
      ['policy', 'Tell the customer', 'tell-customer'],
      ['system', 'SMS, by others', undefined],
      ['hotspot', 'What (if anything) = happens at night?', undefined],
    ])
    const [command, policy] = board?.sections[0]?.stickers ?? []
    expect(command?.at).toEqual({ line: 5, column: 3 })
    expect(command?.arrows.at(-1)).toMatchObject({
      to: 'Parcel kept',
      note: 'nobody home',
      at: { line: 7, column: 30 },
    })
    expect(policy?.arrows.map(({ verb, to }) => `${verb} ${to}`)).toEqual([
      'when Parcel dropped',
      'when ParcelKept',
      '-> SMS, by others',
    ])
  })

  test('reads the same with other line ends, tabs and no indentation', () => {
    const flat = parcels.replace(/^ +/gm, '\t').replaceAll('\n', '\r\n')
    expect(withoutPlaces(parse(flat).board ?? never())).toEqual(withoutPlaces(parse(parcels).board ?? never()))
  })

  test('is the same after it was printed and read', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const { board: read, problems } = parse(print(board))
        expect(problems).toBeUndefined()
        expect(read && withoutPlaces(read)).toEqual(withoutPlaces(board))
      }),
    )
  })
})

describe('what is wrong is told with its line, its column and what to do:', () => {
  const head = 'board B\nsection S\n'
  test.each([
    ['a word that begins no line', `${head}  comand Drop`, 3, 3, /“comand” begins no line\. A line begins with board/],
    ['a sticker without a name', `${head}event`, 3, 6, /name is missing\. Write it here/],
    ['a sticker in no section', 'board B\nevent E', 2, 1, /in no section\. Write a line “section TITLE”/],
    ['an arrow under nothing', `${head}by Ada`, 3, 1, /belongs under a sticker/],
    ['an arrow that a kind has not', `${head}event E\n  when E`, 4, 3, /has no “when”: it takes no arrow of its own/],
    ['an arrow to the wrong kind', `${head}command C\n  -> actor A`, 4, 6, /leads to event or system or view, not to/],
    ['an arrow to the wrong sticker', `${head}actor A\ncommand C\n  -> A`, 5, 6, /“A” is a sticker “actor”/],
    ['an arrow to nothing', `${head}command C\n  -> X`, 4, 6, /No sticker is called “X”\. Put one up/],
    ['two of one name', `${head}event E\nevent e`, 4, 1, /“E” \(event\) in line 3 already/],
    ['two of one code', `${head}event A = E\nevent B = E`, 4, 1, /two different ones need two names/],
    [
      'a code of two kinds',
      `${head}command A = n\n policy B = n\n  -> n`,
      5,
      6,
      /Two stickers are called “n” in the code/,
    ],
    ['quotes that stay open', `${head}event "E`, 3, 7, /quotes are not closed/],
    ['a bracket that stays open', `${head}command C\n  -> event E (maybe`, 4, 14, /bracket is not closed/],
    ['a missing code', `${head}event E =`, 3, 10, /Write after “=”/],
    ['two codes', `${head}event E = F G`, 3, 13, /“G” was not expected here/],
    ['a code for what is elsewhere', `${head}event E\ncommand C\n -> E = F`, 5, 5, /write its kind before “E”/],
    ['signs that nobody can read', `${head}event E\u0007`, 3, 7, /characters that nobody can read/],
    ['a text that is far too long', `${head}event ${'E'.repeat(201)}`, 3, 7, /201 characters\. Say it in 200/],
    ['two titles', 'board B\nboard C', 2, 1, /has a title already/],
    ['no title', 'section S', 1, 1, /has no title\. Begin with a line “board TITLE”/],
  ])('%s', (_, text, line, column, message) => {
    expect(parse(text).problems?.[0]).toEqual({ line, column, message: expect.stringMatching(message) })
  })

  test('all of it at once, in the order of the text', () => {
    const { problems } = parse(`${head}comand A\nevent\n\nfoo`)
    expect(problems?.map(({ line }) => line)).toEqual([3, 4, 6])
  })

  test('nothing is thrown, whatever the text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('board ', 'event ', '-> ', 'by ', '"', ' = ', '(', ')', ',', 'A', '\n', '\\'),
      }),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { problems = [] } = parse(lines.join('\n'))
        for (const problem of problems) expect(Math.min(problem.line, problem.column)).toBeGreaterThan(0)
      }),
    )
  })
})

function never(): never {
  throw new Error('The board could not be read.')
}
