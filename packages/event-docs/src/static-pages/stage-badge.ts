import type { Stage } from '@vacation-tracker/event-contracts/life-cycle'
import { type Html, html } from './html.ts'

/** A sign beside the word, as colour alone tells some people nothing. */
const signs: Record<Stage, string> = { active: '✓', deprecated: '⧖', experimental: '⚗', retired: '✕' }

/** How an event or a version stands. */
export function stageBadge(stage: Stage): Html {
  return html`<span class="badge ${stage}"><span aria-hidden="true">${signs[stage]}</span> ${stage}</span>`
}
