import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type CatalogueSubject, catalogueOf, type EventCatalogue } from './catalogue.ts'
import { DocsError } from './docs-error.ts'
import { eventCatalogFiles } from './eventcatalog/eventcatalog.ts'
import { markdownFiles } from './markdown/markdown.ts'
import { type Files, replaceFiles } from './output-folder.ts'
import { staticPages } from './static-pages/static-pages.ts'

/** What a product tells the command about itself. */
export type DocsProject = CatalogueSubject & {
  /** How the command is called: `npm run docs --`. */
  program: string
  /** Where the pages go, unless somebody says. */
  folder: string
}

export type DocsTerminal = {
  /** Where relative paths begin. */
  folder: string
  output: Writable
  errors: Writable
}

const formats: Record<string, (catalogue: EventCatalogue) => Files | Promise<Files>> = {
  html: staticPages,
  markdown: markdownFiles,
  eventcatalog: eventCatalogFiles,
}

const options = {
  out: { type: 'string' },
  format: { type: 'string', default: 'html' },
  external: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

/**
 * Writes the catalogue of events into a folder.
 *
 * @returns 0 when it is done, 1 when it cannot be done, 2 when the command is not written as it should be
 * @throws what is a fault of this program
 */
export async function runDocsCommand(
  written: readonly string[],
  { folder, output, errors }: DocsTerminal,
  project: DocsProject,
): Promise<0 | 1 | 2> {
  const wish = read(written)
  if (typeof wish === 'string') {
    errors.write(`${wish}\n\n${usageOf(project)}\n`)
    return 2
  }
  if (wish.help) {
    output.write(`${usageOf(project)}\n`)
    return 0
  }
  const target = wish.out === undefined ? project.folder : resolve(folder, wish.out)
  try {
    const catalogue = catalogueOf(wish.external ? forOthers(project) : project)
    const { written: count, removed } = await replaceFiles(target, await wish.make(catalogue))
    const gone = removed === 0 ? '' : `, ${removed} that are no longer needed removed`
    output.write(`${catalogue.events.length} events in ${target}: ${count} files written${gone}.\n`)
    return 0
  } catch (error) {
    if (!(error instanceof DocsError)) throw error
    errors.write(`${error.message}\n`)
    return 1
  }
}

/** What is wished for, or what is wrong with how it is written. */
function read(written: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...written], options })
    const make = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
    if (make === undefined) return `There is no format ${JSON.stringify(values.format)}.`
    if (values.out === '') return 'Say which folder.'
    return { ...values, make }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return `${error.message.split('. ')[0]?.replace(/\.$/, '')}.`
  }
}

/** Only what leaves the product. */
function forOthers(project: DocsProject): DocsProject {
  return { ...project, about: { ...project.about, includes: ({ audience }) => audience === 'external' } }
}

function usageOf({ program, folder }: DocsProject): string {
  return `Usage: ${program} [--out FOLDER] [--format ${Object.keys(formats).join('|')}] [--external]
Writes the catalogue of events: as pages to publish anywhere, as Markdown, or as a project of EventCatalog.
  --out       into this folder, instead of ${folder}; files there that are not of this command are left alone
  --format    html, unless said
  --external  only the events that are for everybody`
}
