import type { Random } from './random.ts'

/** A text of a format of JSON Schema; some text for a format that nobody knows. */
export function sampleOfFormat(format: string, random: Random): string {
  const make = formats[format]
  return make === undefined ? `text${random.below(1_000)}` : make(random)
}

const two = (random: Random, from: number, to: number) => String(from + random.below(to - from + 1)).padStart(2, '0')
const hex = (random: Random, length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('')
// Leap days are where dates go wrong.
const date = (random: Random) =>
  random.oneIn(10) ? '2028-02-29' : `${1990 + random.below(60)}-${two(random, 1, 12)}-${two(random, 1, 28)}`
const time = (random: Random) => `${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}Z`
const word = (random: Random) => random.pick(['alpha', 'bravo', 'delta', 'echo'])

const formats: Readonly<Record<string, (random: Random) => string>> = {
  date,
  time,
  'date-time': (random) => `${date(random)}T${time(random)}`,
  duration: (random) => `P${1 + random.below(30)}D`,
  email: (random) => `${word(random)}@example.com`,
  'idn-email': (random) => `${word(random)}@example.com`,
  hostname: (random) => `${word(random)}.example.com`,
  'idn-hostname': (random) => `${word(random)}.example.com`,
  ipv4: (random) => `192.0.2.${random.below(255)}`,
  ipv6: (random) => `2001:db8::${hex(random, 4)}`,
  uri: (random) => `https://example.com/${word(random)}`,
  url: (random) => `https://example.com/${word(random)}`,
  iri: (random) => `https://example.com/${word(random)}`,
  'uri-reference': (random) => `/${word(random)}`,
  'iri-reference': (random) => `/${word(random)}`,
  'uri-template': (random) => `/${word(random)}/{id}`,
  uuid: (random) =>
    `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(random, 3)}-${hex(random, 12)}`,
  regex: () => '^[a-z]+$',
  'json-pointer': (random) => `/${word(random)}`,
  'relative-json-pointer': (random) => `${random.below(3)}/${word(random)}`,
}
