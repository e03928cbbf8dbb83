import type { Stage } from '@vacation-tracker/event-contracts/life-cycle'
import type { DocumentedEvent, EventCatalogue } from '../catalogue.ts'
import { pageOf } from './frame.ts'
import { type Html, html } from './html.ts'
import { stageBadge } from './stage-badge.ts'

const stages: readonly Stage[] = ['active', 'deprecated', 'experimental', 'retired']

/** All events, with a search where scripts run. */
export function indexPage({ title, description, events }: EventCatalogue, script: string): string {
  const main = html`<h1>${title}: events</h1>
<p class="lead">${description}</p>
${search(events)}
<ul class="events">
${events.map(eventItem)}
</ul>
<p id="nothing" hidden>No event is like that. Use fewer words, or choose less.</p>
${events.length === 0 && html`<p>There are no events yet.</p>`}`
  return pageOf({ title, catalogue: title, top: '', main, script })
}

function search(events: readonly DocumentedEvent[]): Html {
  const owners = [...new Set(events.map(({ owner }) => owner))].sort()
  return html`<form class="search" role="search" hidden>
<label>Search <input type="search" name="words" autocomplete="off" placeholder="name, meaning or field"></label>
${choice('owner', 'Owner', owners)}
${choice('audience', 'Audience', ['external', 'internal'])}
${choice('stage', 'Stage', stages)}
<button type="reset">Clear</button>
<p role="status">${events.length} events</p>
</form>`
}

function choice(name: string, label: string, values: readonly string[]): Html {
  const options = values.map((value) => html`<option value="${value}">${value}</option>`)
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options}</select></label>`
}

function eventItem(event: DocumentedEvent): Html {
  const { name, fileName, meaning, owner, audience, stage, versions } = event
  return html`<li data-words="${wordsOf(event)}" data-owner="${owner}" data-audience="${audience}" data-stage="${stage}">
<h2><a href="events/${fileName}.html">${name}</a></h2>
<p>${meaning}</p>
<p class="facts">${stageBadge(stage)} <span>version ${versions[0]?.version}</span> <span>${owner}</span> <span>${audience}</span></p>
</li>
`
}

/** Where the search looks: its name, also in words, what it means, who it belongs to, and its fields. */
function wordsOf({ name, meaning, owner, source, versions }: DocumentedEvent): string {
  const fields = versions[0]?.fields.map(({ path, description }) => `${path} ${description ?? ''}`) ?? []
  const inWords = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
  return [name, inWords, meaning, owner, source, ...fields].join(' ').toLowerCase()
}
