import { readFile } from 'node:fs/promises'
import type { EventCatalogue } from '../catalogue.ts'
import { frozenFileOf } from '../contract-files.ts'
import type { Files } from '../output-folder.ts'
import { eventPage } from './event-page.ts'
import { indexPage } from './index-page.ts'

const read = (name: string) => readFile(new URL(name, import.meta.url), 'utf8')

/**
 * The catalogue as pages that any web server shows as they are, and that open from a disk: every link is relative, and
 * only the search needs scripts.
 */
export async function staticPages(catalogue: EventCatalogue): Promise<Files> {
  const { title, events, asyncApi } = catalogue
  const [style, script] = await Promise.all([read('style.css'), read('search.js')])
  return new Map([
    ['index.html', indexPage(catalogue, script)],
    ['style.css', style],
    ['asyncapi.json', `${JSON.stringify(asyncApi, null, 2)}\n`],
    ...events.map((event): [string, string] => [`events/${event.fileName}.html`, eventPage(event, title)]),
    ...events.flatMap((event) => event.versions.map((version) => frozenFileOf(event, version))),
  ])
}
