import type { OwnData } from '../queries/own-data.ts'
import { csvOf } from './csv.ts'
import { zipOf } from './zip.ts'

/** A person's data as a zip: everything as JSON, the lists as CSV too, and the picture. */
export function archiveOf(data: OwnData): Uint8Array<ArrayBuffer> {
  const { account, terms, requests, notifications, sessions, picture } = data
  const { groups, ...known } = account
  const text = new TextEncoder()
  const files: [string, string][] = [
    ['data.json', jsonOf(data)],
    ['account.csv', csvOf([{ ...known, groups: groups.join(' ') }])],
    ['requests.csv', csvOf(requests.map(requestRow))],
    ['events.csv', csvOf(eventRows(data))],
    ['terms.csv', csvOf(termRows(terms))],
    ['adjustments.csv', csvOf(terms.adjustments)],
    ['notifications.csv', csvOf(notifications.map(({ facts: _values, ...notification }) => notification))],
    ['sessions.csv', csvOf(sessions)],
  ]
  const pictures = picture ? [{ name: `picture.${picture.mediaType.slice(6)}`, content: picture.content }] : []
  return zipOf([...files.map(([name, content]) => ({ name, content: text.encode(content) })), ...pictures])
}

/** The same as one JSON text, but for the picture. */
export function jsonOf({ picture: _bytes, ...data }: OwnData): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** What stays approved while a change of it is asked for is told by its days. */
function requestRow({ events: _story, approvedBefore, ...request }: OwnData['requests'][number]) {
  if (approvedBefore === undefined) return request
  return { ...request, approvedFrom: approvedBefore.startDate, approvedUntil: approvedBefore.endDate }
}

function eventRows({ requests, events }: OwnData) {
  const all = [...events, ...requests.flatMap((request) => request.events)]
  return all.map(({ id, time, 'detail-type': type, detail: { metadata, ...detail } }) => ({
    ...{ time, type, actor: metadata.actor, id, version: metadata.schemaVersion, detail: JSON.stringify(detail) },
  }))
}

/** One row for whatever is agreed, by its kind. */
function termRows({ employment, schedules, places, allowances }: OwnData['terms']) {
  return [
    { kind: 'employment', from: employment.from, until: employment.until },
    ...schedules.map(({ week, ...days }) => ({ kind: 'working week', ...days, week: week.join(' ') })),
    ...places.map((place) => ({ kind: 'place', ...place })),
    ...allowances.map((allowance) => ({ kind: 'allowance', ...allowance })),
  ]
}
