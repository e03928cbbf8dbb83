import type { FieldRow } from '@vacation-tracker/event-contracts/field-table'
import type { DocumentedChange, DocumentedEvent, DocumentedVersion } from '../catalogue.ts'
import { factsOf, versionName } from '../sentences.ts'
import { pageOf } from './frame.ts'
import { type Html, html } from './html.ts'
import { stageBadge } from './stage-badge.ts'

/** All there is to know about an event, in all its versions. */
export function eventPage(event: DocumentedEvent, catalogue: string): string {
  const { name, meaning, stage, source, owner, audience, groupBy, versions, publishers, consumers, history } = event
  const main = html`<p><a href="../index.html">← All events</a></p>
<h1>${name} ${stageBadge(stage)}</h1>
<p class="lead">${meaning}</p>
<dl class="about">
${fact('Owner', owner)}${fact('Published by', source)}${fact('Audience', audience)}${fact('In order by', groupBy)}
</dl>
${versions.map(deprecationNote)}
<nav class="versions" aria-label="Versions">
${versions.map((each) => html`<a href="#version-${each.version}">${versionName(each)} ${stageBadge(each.stage)}</a> `)}
</nav>
${versions.map((version) => versionPart(version, event))}
<section aria-labelledby="producers">
<h2 id="producers">Producers</h2>
${
  publishers.length === 0
    ? html`<p>The code names none.</p>`
    : html`<ul>${publishers.map((each) => html`<li><b>${each}</b></li>`)}</ul>`
}
</section>
<section aria-labelledby="consumers">
<h2 id="consumers">Consumers</h2>
${
  consumers.length === 0
    ? html`<p>The code declares none.</p>`
    : html`<ul>${consumers.map((each) => html`<li><b>${each.name}</b> of ${each.source} reads version ${each.versions.join(', ')}</li>`)}</ul>`
}
</section>
<section aria-labelledby="history">
<h2 id="history">What has changed</h2>
${history.map(changePart)}
</section>`
  return pageOf({ title: name, catalogue, top: '../', main })
}

function fact(name: string, value: string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function deprecationNote({ version, stage, deprecation }: DocumentedVersion): Html | undefined {
  if (deprecation === undefined || stage === 'retired') return undefined
  const { until, reason, useInstead } = deprecation
  return html`<p class="note"><b>Version ${version} ends.</b> Its last day is <time datetime="${until}">${until}</time>. ${reason}${
    useInstead !== undefined && ` Read ${useInstead} instead.`
  }</p>`
}

function versionPart(version: DocumentedVersion, { fileName }: DocumentedEvent): Html {
  const { stage, publishedOn, retiredOn, deprecation, hasThinForm, examples, fields, frozen } = version
  const id = `version-${version.version}`
  return html`<section class="version" aria-labelledby="${id}">
<h2 id="${id}">${versionName(version)} ${stageBadge(stage)}</h2>
<p class="facts">${publishedOn !== undefined && html`<span>published on <time datetime="${publishedOn}">${publishedOn}</time></span>`}
${deprecation !== undefined && html`<span>deprecated on ${deprecation.since.slice(0, 10)}, until ${deprecation.until}</span>`}
${retiredOn !== undefined && html`<span>retired on ${retiredOn}</span>`}
<a href="${fileName}.${version.version}.json">the contract as a file</a></p>
${fieldTable(fields, id, hasThinForm)}
${examples.map(({ fat, thin }, index) => {
  const title = examples.length === 1 ? 'Example' : `Example ${index + 1}`
  return html`<h3>${title}${hasThinForm && ', fat'}</h3>
${json(fat, `${id}: ${title}`)}
${hasThinForm && html`<h3>${title}, thin</h3>${json(thin, `${id}: ${title}, thin`)}`}`
})}
<details><summary>JSON Schema</summary>${json(frozen.schema, `${id}: JSON Schema`)}</details>
</section>`
}

function fieldTable(fields: readonly FieldRow[], version: string, hasThinForm: boolean): Html {
  if (fields.length === 0) return html`<p>It has no fields.</p>`
  return html`<div class="wide" tabindex="0" role="region" aria-label="${version}: fields"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${fields.map((field) => fieldLine(field, hasThinForm))}
</tbody>
</table></div>`
}

function fieldLine(field: FieldRow, hasThinForm: boolean): Html {
  const { path, types, isRequired, isThin, description } = field
  const isTop = !path.includes('/')
  return html`<tr><th scope="row"><code>${wrapped(path)}</code></th>
<td>${types.join(' or ') || 'anything'}<br><small>${isRequired ? 'required' : !path.endsWith('*') && 'optional'}${hasThinForm && isThin && isTop && ', in the thin form'}</small></td>
<td>${description ?? undefined}${factsOf(field, (text) => html`<code>${text}</code> `).map(({ words, shown }) => html` <small>${words} ${shown}</small>`)}</td></tr>
`
}

/** A path that may go on in another line after each of its parts. */
function wrapped(path: string): Html {
  return html`${path.split('/').map((part, index) => (index === 0 ? part : html`/<wbr>${part}`))}`
}

function changePart({ changes, differences, publishedOn, ...place }: DocumentedChange): Html {
  return html`<h3>${versionName(place)}${publishedOn !== undefined && html` <small><time datetime="${publishedOn}">${publishedOn}</time></small>`}</h3>
<p>${changes ?? 'The first version.'}</p>
${
  differences.length > 0 &&
  html`<ul>${differences.map(({ sentence, isBreaking }) => html`<li>${isBreaking && html`<b>breaking</b> `}${sentence}</li>`)}</ul>`
}`
}

/** Focusable, so that the keyboard reaches what is wider than the page. */
function json(value: unknown, label: string): Html {
  return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${JSON.stringify(value, null, 2)}</code></pre>`
}
