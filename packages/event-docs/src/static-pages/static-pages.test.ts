import { expect, test } from 'vitest'
import { catalogueOfParcels, hostile, hostileCatalogue } from '../testing/parcels.ts'
import { html } from './html.ts'
import { staticPages } from './static-pages.ts'

const page = async (path: string) => (await staticPages(catalogueOfParcels())).get(path) ?? ''

test('there is a page for each event, its contracts, and AsyncAPI', async () => {
  expect([...(await staticPages(catalogueOfParcels())).keys()]).toEqual([
    ...['index.html', 'style.css', 'asyncapi.json', 'events/ParcelLost.html', 'events/ParcelSent.html'],
    'events/ParcelTorn.html',
    ...['events/ParcelLost.1.json', 'events/ParcelSent.2.json', 'events/ParcelSent.1.json'],
    'events/ParcelTorn.1.json',
  ])
})

test('an event says all there is to know', async () => {
  const sent = await page('events/ParcelSent.html')
  for (const said of [
    'A parcel has left the house.',
    'Its last day is <time datetime="2026-12-31">2026-12-31</time>. Weights are in grams now. Read ParcelSent 2 instead.',
    'published on <time datetime="2026-06-05">',
    '<code>handling</code>',
    'How it is to be carried.',
    'in <code>gram</code>',
    'required, in the thin form',
    'Example, thin',
    '<li><b>send</b></li>',
    '<b>track</b> of Parcels reads version 2, 1',
    'The weight is in grams.',
    '<b>breaking</b> kilograms is gone',
    '<h2 id="version-2">Version 2.1 ',
  ]) {
    expect(sent).toContain(said)
  }
})

test('a version that is published no more says since when', async () => {
  expect(await page('events/ParcelTorn.html')).toContain('retired on 2026-01-15')
})

test('every link is relative, and leads to what is there', async () => {
  const pages = await staticPages(catalogueOfParcels())
  for (const [path, content] of pages) {
    if (!path.endsWith('.html')) continue
    for (const [, target = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const [file = '', anchor] = target.split('#')
      const { pathname } = new URL(file, `file:///${path}`)
      expect(file === '' ? path : pathname.slice(1)).toSatisfy((place: string) => pages.has(place))
      if (anchor !== undefined) expect(content).toContain(`id="${anchor}"`)
    }
  }
})

test('no text becomes an element, an attribute or a script, and no other script may run', async () => {
  const pages = await staticPages(hostileCatalogue())
  const documents = [...pages].filter(([path]) => path.endsWith('.html'))
  expect(documents).toHaveLength(5)
  for (const [path, content] of documents) {
    expect(path).not.toContain('..')
    expect(content).not.toContain('<script>steal')
    expect(content.match(/<script/g)?.length ?? 0).toBe(path === 'index.html' ? 1 : 0)
    expect(content).toMatch(
      /default-src &#39;none&#39;; style-src &#39;self&#39; file:; script-src &#39;(none|sha256-[\w+/=]+)&#39;;/,
    )
  }
  expect(html`<p title="${hostile}">${hostile}</p>`.text.match(/["<>]/g)?.join('')).toBe('<""><>')
})
