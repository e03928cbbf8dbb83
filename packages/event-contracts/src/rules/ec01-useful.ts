import { type EventContract, nameOf } from '../contract.ts'
import { rootParts } from '../schema-fields.ts'
import { isInPastTense, wordsOf } from './past-tense.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

/** Words that tell of a row in a table: what happened to the business they do not say. */
const rowSpeak = new Set([
  'Changed',
  'Created',
  'Deleted',
  'Edited',
  'Inserted',
  'Modified',
  'Saved',
  'Updated',
  'Upserted',
])

export const useful = ruleOf({
  code: 'EC01',
  title: 'An event is useful and atomic: one business fact that somebody needs.',
  check: (subject) =>
    subject.registry.newest.flatMap((contract) => [
      ...nameComplaints(contract),
      ...shapeComplaints(contract),
      ...wordComplaints(contract),
      ...needComplaints(contract, subject),
    ]),
})

/** What is wrong with the name of an event. */
export function nameComplaints({ name }: Pick<EventContract, 'name'>): Complaint[] {
  const words = wordsOf(name)
  const complaint = (message: string, mend: string): Complaint => ({ subject: name, place: 'name', message, mend })
  if (words.join('') !== name || words.length < 2) {
    return [
      complaint(`${name} is not written like an event.`, 'Write what happened to what in PascalCase: ParcelSent.'),
    ]
  }
  const row = words.find((word) => rowSpeak.has(word))
  const joined = words.find((word) => word === 'And' || word === 'Or')
  return [
    ...(row === undefined
      ? []
      : [
          complaint(
            `${row} tells of a row in a table.`,
            'Name what happened to the business: ParcelSent, not ParcelUpdated.',
          ),
        ]),
    ...(joined === undefined
      ? []
      : [complaint(`${joined} joins two facts in one event.`, 'Make an event of each of them.')]),
    ...(isInPastTense(name)
      ? []
      : [
          complaint(
            `${name} is not in the past tense.`,
            'Name what has happened, as in ParcelSent or ParcelReturnedToSender.',
          ),
        ]),
  ]
}

function shapeComplaints(contract: EventContract): Complaint[] {
  const { schema, groupBy } = contract
  const subject = nameOf(contract)
  const parts = rootParts(schema)
  if (parts.some(({ anyOf, oneOf }) => isChoice(anyOf) || isChoice(oneOf))) {
    return [
      { subject, place: 'schema', message: 'The detail has several shapes.', mend: 'Make an event of each shape.' },
    ]
  }
  const types = parts.flatMap(({ type }) => [type].flat()).filter((type) => type !== undefined)
  if (types.length === 0 || types.some((type) => type !== 'object')) {
    return [{ subject, place: 'schema', message: 'The detail is no object.', mend: 'Set type to "object".' }]
  }
  const required = parts.flatMap((part) => (Array.isArray(part.required) ? part.required : []))
  if (required.includes(groupBy)) return []
  const message = `Not every event has ${groupBy}, by which they are kept in order.`
  return [{ subject, place: groupBy, message, mend: 'Make the field required, or group by one that is.' }]
}

function isChoice(schemas: unknown): boolean {
  return Array.isArray(schemas) && schemas.length > 1
}

function wordComplaints(contract: EventContract): Complaint[] {
  const { meaning, owner } = contract
  const subject = nameOf(contract)
  return [
    ...(/^\p{Lu}.*\.$/su.test(meaning) && wordCount(meaning) >= 3
      ? []
      : [
          {
            subject,
            place: 'meaning',
            message: 'The meaning is no sentence.',
            mend: 'Say what has happened when this event exists.',
          },
        ]),
    ...(owner.trim() === ''
      ? [{ subject, place: 'owner', message: 'Nobody owns the event.', mend: 'Name the team that one can ask.' }]
      : []),
  ]
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function needComplaints({ name, audience }: EventContract, { consumers }: CheckSubject): Complaint[] {
  const isRead = consumers.some(({ reads }) => reads.some((each) => each.name === name))
  if (audience === 'external' || isRead) return []
  const message = `${name} is internal, and nothing within the product reads it.`
  return [
    {
      subject: name,
      message,
      mend: 'Take it out, declare its consumer, or offer it to others with audience "external".',
    },
  ]
}
