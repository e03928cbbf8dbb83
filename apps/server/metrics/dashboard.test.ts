import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventually } from '../testing/eventually.ts'
import { pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { samplesIn } from './testing/samples.ts'

/** Shown only when an event is given up, which takes hours of failing. */
const rare = 'event_bus_dead_total'

/** The metrics that a file names, by the names of their lines. */
function namedIn(path: string): Set<string> {
  const text = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  return new Set(text.match(/\b(event_bus|http_server|db_client|tracing|process|nodejs)_[a-z0-9_]+/g))
}

onBothStores('what is written about metrics', (open) => {
  test('the dashboard shows such as there are, and the documentation names all of them', async () => {
    const app = await open()
    const ada = await app.register('ada')
    app.mailer.refuse(() => true)
    await pending(ada, { startDate: mondayOfWeek(1), endDate: fridayOfWeek(1) })
    const text = await eventually(async () => {
      const found = await (await app.visitor().send('/metrics')).text()
      // On PostgreSQL the log settles a moment later, when others are writing.
      return (
        /event_bus_retried_total\{/.test(found) &&
        /event_bus_published_total\{/.test(found) &&
        /tracing_spans_total\{/.test(found) &&
        found
      )
    })
    const there = new Set([...samplesIn(text).map(({ name }) => name), rare])
    expect([...namedIn('deploy/grafana/vacation-tracker.json')].filter((name) => !there.has(name))).toEqual([])
    const families = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name)
    expect([...families, rare].filter((name) => !namedIn('docs/operations.md').has(name))).toEqual([])
    app.mailer.refuse(() => false)
    await eventually(async () =>
      (await app.visitor().send('/metrics')).text().then((now) => /waiting\{consumer="send-mail"\} 0/.test(now)),
    )
    app.log.take()
  })
})
