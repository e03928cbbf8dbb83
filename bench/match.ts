import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileRules } from '@vacation-tracker/event-bus/pattern'
import { type Bench, type Figure, repeat } from './figure.ts'

const times = 7
const banks = [1, 100, 10_000]

/** What each bank has to keep at the least: with the parsing of the event, and on events that are parsed. */
const bars = [
  { parsing: 350_000, parsed: 1_500_000 },
  { parsing: 300_000, parsed: 800_000 },
  { parsing: 100_000, parsed: 150_000 },
]

type Rules = readonly unknown[]
type Material = { lines: readonly string[]; banks: readonly { rules: Rules; counts: readonly number[] | undefined }[] }

/**
 * Matching events of about 840 bytes against 1, 100 and 10,000 rules. `MATCHER_BENCH` is a folder with recorded events,
 * rules and counts of matches; without it, events and rules of that kind are made up.
 */
export const match: Bench = {
  name: 'match',
  measure: async () => {
    const folder = process.env.MATCHER_BENCH
    const { lines, banks: all } = folder === undefined ? madeUp() : recorded(folder)
    const figures: Figure[] = []
    for (const [index, { rules, counts }] of all.entries()) {
      const matching = compileRules(rules)
      const events: object[] = lines.map((line) => JSON.parse(line))
      if (counts?.some((count, number) => matching(events[number] ?? {}).length !== count)) {
        throw new Error(`The matches of ${rules.length} rules are not those that were recorded.`)
      }
      const rounds = await repeat(times, async () => ({
        parse: perSecond(lines, (line) => JSON.parse(line)),
        parsing: perSecond(lines, (line) => matching(JSON.parse(line))),
        parsed: perSecond(events, matching),
      }))
      const name = `${rules.length.toLocaleString('en')} rules`
      figures.push(
        {
          what: `${name}, with JSON.parse`,
          unit: 'events/s',
          runs: rounds.map(({ parsing }) => parsing),
          bar: { atLeast: bars[index]?.parsing ?? 0 },
        },
        {
          what: `${name}, as a multiple of the time of JSON.parse alone`,
          unit: '×',
          runs: rounds.map(({ parse, parsing }) => parse / parsing),
          note: 'aim: 1.25',
        },
        {
          what: `${name}, parsed events`,
          unit: 'events/s',
          runs: rounds.map(({ parsed }) => parsed),
          bar: { atLeast: bars[index]?.parsed ?? 0 },
        },
        { what: 'JSON.parse alone', unit: 'events/s', runs: rounds.map(({ parse }) => parse), note: 'the limit' },
      )
    }
    return figures
  },
}

function perSecond<Item>(items: readonly Item[], work: (item: Item) => unknown): number {
  const start = performance.now()
  for (let round = 0; round < 4; round++) for (const item of items) work(item)
  return (items.length * 4 * 1000) / (performance.now() - start)
}

function recorded(folder: string): Material {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    lines: read('bench-events.jsonl').split('\n').filter(Boolean),
    banks: banks.map((count) => ({
      rules: JSON.parse(read(`bench-rules-${count}.json`)),
      counts: JSON.parse(read(`bench-counts-${count}.json`)),
    })),
  }
}

/** Parcels instead of leave, of the same length and as selective. */
function madeUp(): Material {
  const lines = Array.from({ length: 5_000 }, (_, number) => JSON.stringify(parcel(number)))
  const rules = Array.from({ length: 10_000 }, (_, number) => rule(number))
  return { lines, banks: banks.map((count) => ({ rules: rules.slice(0, count), counts: undefined })) }
}

const kinds = ['Moved', 'Lost', 'Found', 'Delivered', 'Returned']
const towns = ['Bonn', 'Graz', 'Linz', 'Basel', 'Lyon', 'Gent', 'Turin', 'Porto', 'Malmö', 'Cork']

/** Numbers that look as if by chance, and are the same each time. */
const dice = (number: number, sides: number) => Math.abs(Math.imul(number + 1, 2_654_435_761) >> 7) % sides

function parcel(number: number) {
  const sender = dice(number, 4_000)
  return {
    version: '0',
    id: `624bdc72-3105-4e40-a50e-${String(number).padStart(12, '0')}`,
    'detail-type': `Parcel${kinds[dice(number, 5)]}`,
    source: `parcels.${['road', 'rail', 'air'][dice(number + 7, 3)]}`,
    account: '123456789012',
    time: '2026-04-11T00:58:59Z',
    region: 'eu-west-1',
    resources: [`arn:aws:parcels:eu-west-1:123456789012:sender/S-${sender}`],
    detail: {
      parcelId: `P-2026-${String(dice(number, 99_999)).padStart(6, '0')}`,
      depot: `depot-${dice(number + 3, 120)}`,
      sender: {
        id: `S-${sender}`,
        town: towns[dice(number + 5, 10)],
        email: `sender.${sender}@parcels.example`,
        agent: `A-${sender % 200}`,
      },
      load: {
        weight: dice(number, 30),
        fragile: number % 2 === 0,
        contents: 'Books, and some other things that one may read',
      },
      stops: [{ id: `A-${sender % 200}`, order: 1, remark: 'At the door, or with the neighbours if nobody is there.' }],
      labels: ['winter', 'green'],
      remark: 'Handle with care; the sender has paid for that, and asks for a photograph of the parcel at the door.',
    },
  }
}

function rule(number: number): unknown {
  const source = [`parcels.${['road', 'rail', 'air'][dice(number, 3)]}`]
  const type = [`Parcel${kinds[dice(number, 5)]}`]
  const depot = [`depot-${dice(number, 120)}`]
  const town = [towns[dice(number, 10)]]
  const agent = [`A-${dice(number, 200)}`]
  const weight = dice(number, 25)
  return [
    {
      source,
      detail: { sender: { id: [`S-${dice(number, 4_000)}`] }, load: { fragile: [{ 'anything-but': ['x'] }] } },
    },
    {
      'detail-type': type,
      detail: { sender: { town }, load: { weight: [{ numeric: ['>=', weight, '<', weight + 3] }] } },
    },
    { source, detail: { depot, load: { weight: [{ numeric: ['>', 20] }] } } },
    {
      'detail-type': [{ prefix: 'Parcel' }],
      detail: { sender: { email: [{ prefix: `sender.${dice(number, 400)}` }] } },
    },
    {
      detail: {
        sender: { agent, town: [{ 'anything-but': town }] },
        remark: [{ 'anything-but': { prefix: 'Leave' } }],
      },
    },
    { source: [{ prefix: 'parcels' }], detail: { parcelId: [{ prefix: `P-2026-${dice(number, 9_999)}` }] } },
    { source, 'detail-type': type, detail: { depot, load: { fragile: [true] } } },
  ][number % 7]
}
