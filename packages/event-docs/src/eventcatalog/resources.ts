import type { Changelog, Domain, Event, SendsPointer, Service, Team } from '@eventcatalog/sdk'
import type { DocumentedChange, DocumentedEvent, EventCatalogue } from '../catalogue.ts'
import { fileNames } from '../file-names.ts'
import { inline } from '../markdown/escape.ts'
import { changeList, endOf, examplesOf, fieldTable } from '../markdown/version-parts.ts'

type WrittenEvent = { event: Event; path: string; schema: string; changelog: Changelog | undefined }

/** EventCatalog orders versions as npm does: version 2 in its first revision is 2.1.0. */
export function npmVersion({ version, revision }: { version: number; revision: number }): string {
  return `${version}.${revision}.0`
}

/** The product as a domain, of which all services are a part. */
export function domainOf(catalogue: EventCatalogue): Domain {
  const { title, description, version } = catalogue
  const services = servicesOf(catalogue).map(({ id }) => ({ id, version }))
  const markdown = `${inline(description)}\n\n<NodeGraph />`
  return { id: fileNames([title]).get(title) ?? '', name: title, version, summary: description, services, markdown }
}

/** The teams that own events. */
export function teamsOf({ events }: Pick<EventCatalogue, 'events'>): Team[] {
  return [...ownerIds({ events })].map(([name, id]) => ({ id, name, markdown: `${inline(name)} looks after events.` }))
}

function ownerIds({ events }: Pick<EventCatalogue, 'events'>): Map<string, string> {
  return fileNames([...new Set(events.map(({ owner }) => owner))].sort())
}

/** Each system that publishes and each consumer, with the versions that it publishes and reads, by name. */
export function servicesOf({ version, events }: EventCatalogue): Service[] {
  const pointers = new Map<string, { name: string; about: string; sends: SendsPointer[]; receives: SendsPointer[] }>()
  const at = (key: string, name: string, about: string) => {
    const known = pointers.get(key) ?? { name, about, sends: [], receives: [] }
    pointers.set(key, known)
    return known
  }
  for (const event of events) {
    const { fileName: id, source, versions, consumers } = event
    const supported = versions.filter(({ stage }) => stage !== 'retired')
    at(source, source, 'Publishes events.').sends.push(...supported.map((each) => ({ id, version: npmVersion(each) })))
    for (const { name, source: product, versions: read } of consumers) {
      const found = versions.filter((each) => read.includes(each.version))
      at(`${product}-${name}`, name, `A consumer of ${product}.`).receives.push(
        ...found.map((each) => ({ id, version: npmVersion(each) })),
      )
    }
  }
  const ids = fileNames([...pointers.keys()])
  return [...pointers.entries()]
    .map(([key, { about, ...service }]) => ({
      ...service,
      ...{ id: ids.get(key) ?? '', version, summary: about, markdown: `${inline(about)}\n\n<NodeGraph />` },
    }))
    .sort(({ id: one }, { id: other }) => (one < other ? -1 : 1))
}

/** An event in all its versions and revisions: the newest at its place, the older ones below it. */
export function eventsOf(catalogue: EventCatalogue): WrittenEvent[] {
  const owners = ownerIds(catalogue)
  return catalogue.events.flatMap((event) =>
    event.history.map((change, index) => {
      const version = npmVersion(change)
      return {
        event: { ...eventOf(event, change, version), owners: [owners.get(event.owner) ?? ''] },
        path: `/${event.fileName}${index === 0 ? '' : `/versioned/${version}`}`,
        schema: JSON.stringify(change.frozen.schema, null, 2),
        changelog: changelogOf(event, change),
      }
    }),
  )
}

/** EventCatalog wants a day; of a revision that is the day of its version. */
function changelogOf({ history }: DocumentedEvent, change: DocumentedChange): Changelog | undefined {
  const createdAt = history.find(({ version, revision }) => version === change.version && revision === 0)?.publishedOn
  return createdAt === undefined ? undefined : { createdAt: new Date(createdAt), markdown: changeList([change]) }
}

function eventOf(event: DocumentedEvent, change: DocumentedChange, version: string): Event {
  const { fileName: id, name, meaning, audience } = event
  // What stands is said of a version at its latest revision; an older one has its schema and what has changed.
  const current = event.versions.find((each) => npmVersion(each) === version)
  const end = current && endOf(current)
  const parts =
    current === undefined
      ? []
      : [
          ...(end === undefined ? [] : [`> ${end}`]),
          '## Fields',
          fieldTable(current),
          '## Examples',
          ...examplesOf(current),
        ]
  const { deprecation } = current ?? {}
  return {
    ...{ id, name, version, summary: meaning },
    ...{
      schemaPath: 'schema.json',
      badges: [badge(audience), ...(current === undefined ? [] : [badge(current.stage)])],
    },
    ...(deprecation !== undefined && { deprecated: { date: deprecation.until, message: deprecation.reason } }),
    markdown: [
      inline(meaning),
      ...parts,
      '## Who publishes and reads it',
      '<NodeGraph />',
      `## What has changed`,
      changeList([change]),
    ].join('\n\n'),
  }
}

function badge(content: string) {
  return { content, backgroundColor: 'purple', textColor: 'purple' }
}
