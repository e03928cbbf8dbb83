import Format from 'typebox/format'
import { type Automaton, automatonOf } from './automaton.ts'
import { matches } from './pattern.ts'

/**
 * What is known of a format. Validators differ at the edges of most, so that proofs and witnesses keep away from the
 * edges: `surely` are patterns of texts that every validator takes, `possibly` is a pattern of all texts that any of them takes.
 */
type KnownFormat = { accepts(text: string): boolean; surely: readonly string[]; possibly: string }

const day = '(19|20)\\d\\d-(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(19|20)\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])'
const hour = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d'
const label = '[a-z]([a-z0-9-]{0,10}[a-z0-9])?'
const octet = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const ipv4 = `^(${octet}\\.){3}${octet}$`
const uuid = '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'
const surelyUri =
  '^(https://[a-z][a-z0-9]{0,10}(\\.[a-z]{2,5}){1,2}(/[a-z0-9]{1,20}){0,3}|urn:[a-z]{2,8}:[a-z0-9]{1,20})$'

/** Source: JSON Schema Validation 2020-12, section 7.3. */
const formats: Record<string, KnownFormat> = {
  date: { accepts: Format.IsDate, surely: [`^(${day})$`], possibly: '^\\d{4}-\\d{2}-\\d{2}$' },
  time: {
    accepts: Format.IsTime,
    surely: [`^${hour}(\\.\\d{1,3})?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)$`],
    possibly: '^\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([zZ]|[+-]\\d\\d(:?\\d\\d)?)?$',
  },
  'date-time': {
    accepts: Format.IsDateTime,
    surely: [`^(${day})T${hour}(\\.\\d{1,3})?(Z|[+-](0\\d|1[0-3]):[0-5]\\d)$`],
    possibly: '^\\d{4}-\\d{2}-\\d{2}[tT\\s]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([zZ]|[+-]\\d\\d(:?\\d\\d)?)?$',
  },
  duration: {
    accepts: Format.IsDuration,
    surely: ['^P[1-9]\\d{0,2}[YMDW]$', '^PT[1-9]\\d{0,2}[HMS]$'],
    possibly: '^P[\\dYMWDTHS.,]+$',
  },
  email: {
    accepts: Format.IsEmail,
    surely: ['^[a-z][a-z0-9]{0,15}(\\.[a-z]{1,10})?@[a-z]{2,10}(\\.[a-z]{2,5}){1,2}$'],
    possibly: '^[^]+@[^]+$',
  },
  'idn-email': {
    accepts: (text) => text.includes('@'),
    surely: ['^[a-z][a-z0-9]{0,15}(\\.[a-z]{1,10})?@[a-z]{2,10}(\\.[a-z]{2,5}){1,2}$'],
    possibly: '^[^]+@[^]+$',
  },
  hostname: {
    accepts: Format.IsHostname,
    surely: [`^${label}(\\.${label}){0,2}$`],
    possibly: '^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*\\.?$',
  },
  ipv4: { accepts: Format.IsIPv4, surely: [ipv4], possibly: ipv4 },
  ipv6: {
    accepts: Format.IsIPv6,
    surely: ['^([1-9a-f][0-9a-f]{3}:){7}[1-9a-f][0-9a-f]{3}$', '^2001:db8::[1-9a-f]{1,4}$'],
    possibly: '^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?$',
  },
  uri: { accepts: Format.IsUri, surely: [surelyUri], possibly: '^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>"{}|\\\\^`]*$' },
  'uri-reference': {
    accepts: Format.IsUriReference,
    surely: [surelyUri, '^(/[a-z0-9]{1,20}){1,3}$'],
    possibly: '^[^\\s<>"{}|\\\\^`]*$',
  },
  iri: { accepts: Format.IsUri, surely: [surelyUri], possibly: '^[a-zA-Z][a-zA-Z0-9+.-]*:\\S*$' },
  'iri-reference': {
    accepts: Format.IsUriReference,
    surely: [surelyUri, '^(/[a-z0-9]{1,20}){1,3}$'],
    possibly: '^\\S*$',
  },
  'uri-template': {
    accepts: Format.IsUriTemplate,
    surely: ['^(/[a-z0-9]{1,20}){1,3}(/\\{[a-z]{1,9}\\})?$'],
    possibly: '^\\S*$',
  },
  uuid: { accepts: Format.IsUuid, surely: [uuid], possibly: `^(urn:uuid:)?${uuid.slice(1)}` },
  'json-pointer': {
    accepts: Format.IsJsonPointer,
    surely: ['^(/([^/~\\s"%]|~0|~1){0,20}){0,4}$'],
    possibly: '^(/([^/~]|~0|~1)*)*$',
  },
  'relative-json-pointer': {
    accepts: Format.IsRelativeJsonPointer,
    surely: ['^(0|[1-9]\\d{0,3})(#|(/[a-z0-9]{1,20}){0,3})$'],
    possibly: '^\\d+(#|(/([^/~]|~0|~1)*)*)$',
  },
  // What is none is known of a few texts only, such as those that begin with a quantifier.
  regex: {
    accepts: isPattern,
    surely: ['^[a-zA-Z0-9 ]{0,50}$'],
    possibly: '^([^*+?()\\[\\]\\\\{}][^]*|[(\\[\\\\{}\\])][^]+)?$',
  },
}

/** Formats of which every text is one of another, too. */
const within: Record<string, readonly string[]> = {
  uri: ['uri-reference', 'iri', 'iri-reference'],
  'uri-reference': ['iri-reference'],
  iri: ['iri-reference'],
  email: ['idn-email'],
  hostname: ['idn-hostname'],
}

/** Whether a text is of a format. What is not known is taken for an annotation, as validators do. */
export function isOfFormat(name: string, text: string): boolean {
  const format = known(name)
  if (format === undefined) return true
  if (format.surely.some((pattern) => matches(pattern, text))) return true
  return matches(format.possibly, text) && format.accepts(text)
}

/** Whether every text of one format is of the other. */
export function isWithinFormat(one: string, other: string): boolean {
  return one === other || (Object.hasOwn(within, one) && (within[one] ?? []).includes(other))
}

/** The automata between which a format lies: texts that surely are of it, those that possibly are. */
export function boundsOfFormat(name: string): { surely: Automaton[]; possibly: Automaton | undefined } {
  const format = known(name)
  if (format === undefined) return { surely: [], possibly: undefined }
  const surely = format.surely.map(automatonOf).filter((automaton) => automaton !== undefined)
  return { surely, possibly: automatonOf(format.possibly) }
}

function known(name: string): KnownFormat | undefined {
  return Object.hasOwn(formats, name) ? formats[name] : undefined
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}
