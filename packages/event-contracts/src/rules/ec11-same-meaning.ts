import { type EventContract, nameOf } from '../contract.ts'
import { type GoldenEvent, isSame } from '../golden-events.ts'
import { isSigned } from '../review.ts'
import { sampleEvents } from '../sample-events.ts'
import { type Field, fieldsOf } from '../schema-fields.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

/** What a schema says about the meaning of a field beside its shape. */
const telling = ['title', 'description', 'unit', 'format', 'default']

export const sameMeaning = ruleOf({
  code: 'EC11',
  title: 'No change of meaning: what a field says it is stays, and what is converted comes out as it always has.',
  check: (subject) => [
    ...subject.registry.newest.flatMap(({ name }) => [
      ...retold(subject, name),
      ...unconverted(subject, name),
      ...golden(subject, name),
      ...notTheSameAgain(subject, name),
    ]),
    ...otherValues(subject),
  ],
})

/** What a schema does not show: values that have moved. They may be right, so that this is a warning. */
function otherValues({ valueWarnings, reviews }: CheckSubject): Complaint[] {
  return valueWarnings.flatMap(({ name, version, path, message }) => {
    const subject = `${name} ${version}`
    if (isSigned(reviews, 'EC11', subject)) return []
    const mend = `Ask who publishes it. If it means the same, sign that in the reviews for ${subject}.`
    return [{ severity: 'warning' as const, subject, place: path, message, mend }]
  })
}

/** Words that changed between revisions of one version. */
function retold({ registry, reviews }: CheckSubject, name: string): Complaint[] {
  return pairs(registry.history(name)).flatMap(([older, newer]) => {
    const subject = nameOf(newer)
    if (older.version !== newer.version || isSigned(reviews, 'EC11', subject)) return []
    const before = fieldsOf(older.schema)
    const fields = [...fieldsOf(newer.schema).values()].flatMap((field) => {
      const known = before.get(field.path)
      return known === undefined ? [] : differences(known, field)
    })
    const all =
      older.meaning === newer.meaning ? fields : [...fields, { place: 'meaning', what: 'the meaning of the event' }]
    return all.map(({ place, what }) => ({
      ...{ subject, place },
      message: `${what} is another than in ${nameOf(older)}.`.replace(/^./, (letter) => letter.toUpperCase()),
      mend: `Put it back or make a new version; if it means the same, sign that in the reviews for ${subject}.`,
    }))
  })
}

function differences(older: Field, newer: Field): { place: string; what: string }[] {
  return telling
    .filter((keyword) => !isSame(saidBy(older, keyword), saidBy(newer, keyword)))
    .map((keyword) => ({ place: newer.path, what: `the ${keyword} of ${newer.path}` }))
}

function saidBy(field: Field, keyword: string): unknown[] {
  return field.parts.map((part) => part[keyword]).filter((value) => value !== undefined)
}

/** A number that keeps its name and its value, and changes its unit: 27 °C → 27 °F. */
function unconverted({ registry, reviews, policy }: CheckSubject, name: string): Complaint[] {
  return pairs(registry.versions(name)).flatMap(([older, newer]) => {
    const before = fieldsOf(older.schema)
    const changed = [...fieldsOf(newer.schema).values()].filter((field) => {
      const known = before.get(field.path)
      return known !== undefined && !field.path.includes('/') && !isSame(saidBy(known, 'unit'), saidBy(field, 'unit'))
    })
    if (changed.length === 0 || isSigned(reviews, 'EC11', nameOf(newer))) return []
    const ways = sampleEvents(older, policy.generatedEvents).flatMap((detail) => {
      const converted = attempt(() => registry.convert(name, detail, older.version, newer.version))
      return converted === undefined ? [] : [{ detail, converted }]
    })
    return changed
      .filter(({ path }) =>
        ways.every(({ detail, converted }) => isSame(Reflect.get(detail, path), Reflect.get(converted, path))),
      )
      .map(({ path }) => ({
        ...{ subject: nameOf(newer), place: path },
        message: `${path} has another unit than in ${nameOf(older)}, and \`up\` leaves its value as it was.`,
        mend: 'Convert the value in up and down, or give the field another name.',
      }))
  })
}

/** Examples that were frozen with what became of them. */
function golden({ registry, golden: events }: CheckSubject, name: string): Complaint[] {
  return events
    .filter((event) => event.name === name)
    .flatMap((event) => {
      const problem = goldenProblem(registry, event)
      if (problem === undefined) return []
      const subject = `${name} ${event.version}`
      const mend = 'Put back what has changed: what was published once means the same for good.'
      return [{ subject, place: 'golden event', message: problem, mend }]
    })
}

function goldenProblem(registry: CheckSubject['registry'], { name, version, to, detail, becomes }: GoldenEvent) {
  const example = JSON.stringify(detail)
  const problems = registry.find({ name, version })?.problems(detail) ?? [`there is no version ${version}`]
  if (problems.length > 0) return `${example} was a valid ${name} ${version} and is none now: ${problems.join('; ')}.`
  const now = attempt(() => registry.convert(name, detail, version, to))
  if (isSame(now, becomes)) return undefined
  return `${example} became ${JSON.stringify(becomes)} as version ${to}, and becomes ${JSON.stringify(now)} now.`
}

/** Up and down again gives what there was: nothing is lost that an older reader knew. */
function notTheSameAgain({ registry, reviews, policy }: CheckSubject, name: string): Complaint[] {
  return pairs(registry.versions(name)).flatMap(([older, newer]) => {
    if (isSigned(reviews, 'EC11', nameOf(newer))) return []
    // Of a version that is not published any more there are only events that happened: its examples stand for them.
    const isRetired = registry.standing(older).stage === 'retired'
    for (const detail of sampleEvents(older, isRetired ? 0 : policy.generatedEvents)) {
      const again = attempt(() => {
        const up = registry.convert(name, detail, older.version, newer.version)
        return registry.convert(name, up, newer.version, older.version)
      })
      // A way that does not exist or throws is another rule's business.
      if (again === undefined || isSame(again, detail)) continue
      const message = `${JSON.stringify(detail)} comes back from ${nameOf(newer)} as ${JSON.stringify(again)}.`
      const mend = 'Let down undo what up does, or sign in the reviews what is lost on the way.'
      return [{ subject: nameOf(newer), place: 'casts', message, mend }]
    }
    return []
  })
}

function pairs(contracts: readonly EventContract[]): [EventContract, EventContract][] {
  return contracts.slice(1).flatMap((newer, place) => {
    const older = contracts[place]
    return older === undefined ? [] : [[older, newer] as [EventContract, EventContract]]
  })
}

function attempt(work: () => object): object | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
