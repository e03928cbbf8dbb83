import type { DocumentedEvent, DocumentedVersion, EventCatalogue } from '../catalogue.ts'
import { frozenFileOf } from '../contract-files.ts'
import type { Files } from '../output-folder.ts'
import { versionName } from '../sentences.ts'
import { code, inline, jsonBlock, tableOf } from './escape.ts'
import { changeList, endOf, examplesOf, fieldTable } from './version-parts.ts'

/**
 * The catalogue as Markdown, for a forge to show. It has no dates of its own and a fixed order, so that it differs only
 * where an event does.
 */
export function markdownFiles(catalogue: EventCatalogue): Files {
  const { events, asyncApi } = catalogue
  return new Map([
    ['README.md', indexText(catalogue)],
    ['asyncapi.json', `${JSON.stringify(asyncApi, null, 2)}\n`],
    ...events.map((event): [string, string] => [`events/${event.fileName}.md`, eventText(event)]),
    ...events.flatMap((event) => event.versions.map((version) => frozenFileOf(event, version))),
  ])
}

function indexText({ title, description, events }: EventCatalogue): string {
  const rows = events.map(({ name, fileName, meaning, owner, audience, stage, versions }) => [
    ...[`[${inline(name)}](events/${fileName}.md)`, inline(meaning), inline(owner), audience],
    ...[`${versions[0]?.version ?? ''}`, stage],
  ])
  return pageOf([
    `# ${inline(title)}: events`,
    inline(description),
    'As one document for machines: [AsyncAPI 3](asyncapi.json).',
    tableOf(['Event', 'Meaning', 'Owner', 'Audience', 'Version', 'Stage'], rows),
  ])
}

function eventText(event: DocumentedEvent): string {
  const { name, meaning, source, owner, audience, groupBy, versions, publishers, consumers, history } = event
  return pageOf([
    '[All events](../README.md)',
    `# ${inline(name)}`,
    inline(meaning),
    tableOf(
      ['Owner', 'Published by', 'Audience', 'In order by'],
      [[inline(owner), inline(source), audience, code(groupBy)]],
    ),
    ...versions.flatMap((version) => versionText(event, version)),
    '## Producers',
    publishers.length === 0 ? 'The code names none.' : publishers.map((each) => `- ${code(each)}`).join('\n'),
    '## Consumers',
    consumers.length === 0
      ? 'The code declares none.'
      : consumers
          .map((each) => `- ${code(each.name)} of ${inline(each.source)} reads version ${each.versions.join(', ')}`)
          .join('\n'),
    '## What has changed',
    changeList(history),
  ])
}

function versionText({ fileName }: DocumentedEvent, version: DocumentedVersion): string[] {
  const { stage, publishedOn, retiredOn, frozen } = version
  const since = publishedOn === undefined ? '' : `, published on ${publishedOn}`
  const until = retiredOn === undefined ? '' : `, retired on ${retiredOn}`
  const end = endOf(version)
  return [
    `## ${versionName(version)}`,
    `${stage}${since}${until} · [the contract as a file](${fileName}.${version.version}.json)`,
    ...(end === undefined ? [] : [`> ${end}`]),
    fieldTable(version),
    ...examplesOf(version),
    `<details><summary>JSON Schema</summary>\n\n${jsonBlock(frozen.schema)}\n\n</details>`,
  ]
}

function pageOf(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`
}
