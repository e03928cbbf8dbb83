import { createHash } from 'node:crypto'
import type { EventCatalogue } from '../catalogue.ts'

/** What a project of EventCatalog has beside its resources: its settings, its manifest, and a document that it serves. */
export function projectFiles({ title, description, asyncApi }: EventCatalogue): [string, string][] {
  // EventCatalog wants an id for each catalogue; made of the title, it is the same every time.
  const cId = createHash('sha256').update(title).digest('hex').slice(0, 32)
  const settings = {
    cId,
    title,
    tagline: description,
    organizationName: title,
    trailingSlash: false,
  }
  const manifest = {
    ...{ name: 'event-catalogue', private: true, version: '0.0.0' },
    scripts: { dev: 'eventcatalog dev', build: 'eventcatalog build', preview: 'eventcatalog preview' },
    dependencies: { '@eventcatalog/core': '^3.48.4' },
  }
  return [
    ['package.json', `${JSON.stringify(manifest, null, 2)}\n`],
    [
      'eventcatalog.config.js',
      `/** @type {import('@eventcatalog/core/bin/eventcatalog.config').Config} */\nexport default ${JSON.stringify(settings, null, 2)}\n`,
    ],
    ['public/asyncapi.json', `${JSON.stringify(asyncApi, null, 2)}\n`],
  ]
}
