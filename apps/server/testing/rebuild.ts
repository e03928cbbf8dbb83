import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { type FactEvent, type RebuiltFacts, rebuildFacts } from '@vacation-tracker/leave/rebuilt-facts'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import type { TestApp } from './app.ts'

/** The latest version of each event, which the rules know. */
const versions = Object.fromEntries(vacationEvents.map(({ name, version }) => [name, version]))

/** The facts as the log alone tells them: nothing of the tables of the product is read. */
export async function rebuildFromLog({ workplace: { bus } }: Pick<TestApp, 'workplace'>): Promise<RebuiltFacts> {
  const events: FactEvent[] = []
  for (let after = 0; ; ) {
    const page = await bus.archive.page({ after, limit: 1_000, versions })
    events.push(...page.events.map(({ event }) => toldBy(event)).filter(isFact))
    if (page.events.length === 0) return rebuildFacts(events)
    after = page.position
  }
}

type Told = { type: string; detail: object }

function toldBy({ 'detail-type': type, detail: { metadata: _metadata, ...detail } }: EventEnvelope): Told {
  return { type, detail }
}

const facts =
  /^(LeaveType|Holiday|Polic|HouseRules|Team(Defined|Dissolved|Assigned)|UserRegistered|EmploymentTerms|Balance|Person(Deac|Reac)tivated|VacationRequest)/

/** The bus has held its detail against its contract. */
function isFact(event: Told): event is FactEvent {
  return facts.test(event.type)
}
