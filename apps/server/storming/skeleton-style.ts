import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Skeleton, SkeletonStyle, SkeletonSubject } from '@vacation-tracker/event-storming/skeleton'
import { sourcesFolder } from '@vacation-tracker/vacation-events/registry-files'

const consumersFolder = join(import.meta.dirname, '../consumers')
const commandsFolder = join(import.meta.dirname, '../commands')

/** How this product begins contracts, consumers and commands. Each compiles, and says where it is to be filled in. */
export const vacationStyle: SkeletonStyle = { event: contract, policy: consumer, command }

function contract({ name, label, fileName }: SkeletonSubject): Skeleton[] {
  const text = `import { defineEvent } from '@vacation-tracker/event-contracts'
import { Type } from 'typebox'
import { source } from './source.ts'

// List it in events.ts, and its module among the exports in package.json.
export const ${name} = defineEvent({
  name: '${name}',
  source,
  owner: 'Nobody yet',
  audience: 'external',
  // On the board: ${label}
  meaning: 'Write here in one sentence what has happened when this event exists.',
  groupBy: 'id',
  thin: ['id'],
  schema: Type.Object(
    { id: Type.String({ minLength: 1, description: 'What it has happened to.' }) },
    { additionalProperties: false },
  ),
  examples: [{ id: '4711' }],
})
`
  return [{ file: join(sourcesFolder, `${fileName}.ts`), text }]
}

function consumer({ name, label, fileName, reads, publishes }: SkeletonSubject): Skeleton[] {
  const on = reads.length > 0 ? reads : ['VacationRequestSubmitted']
  const hasFacts = publishes.length > 0
  const function_ = camel(fileName)
  const imports = [
    "import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'",
    ...importsOf([...on, ...publishes]),
    ...(hasFacts ? ["import { timestamp } from '../clock.ts'"] : []),
    "import type { Workplace } from '../commands/transaction.ts'",
    "import type { Tx } from '../store/database.ts'",
  ]
  const facts = publishes.map((event) => `{ contract: ${event}, detail: { ...detail } }`)
  const work = hasFacts
    ? `      const { detail } = event
      const facts = [${facts.join(', ')}]
      await bus.publish(tx, facts, { actor: 'system', time: timestamp(clock.now()), cause: event })`
    : `      void [event, tx, bus, clock]`
  const text = `${imports.join('\n')}

/** Because of ${on.join(', ')}: ${label}. Say here why. */
export function ${function_}(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: '${name}',
    on: [${on.join(', ')}],
    effect: async (event, tx: Tx) => {
      const { bus, clock } = workplace()
${work}
    },
  })
}
`
  return [{ file: join(consumersFolder, `${fileName}.ts`), text }]
}

function command({ name, label, fileName, publishes }: SkeletonSubject): Skeleton[] {
  const facts = publishes.map((event) => `{ contract: ${event}, detail: { ...wish } }`)
  const imports = [
    "import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'",
    ...importsOf(publishes),
    ...(publishes.length > 0 ? ["import { timestamp } from '../clock.ts'"] : []),
    "import { type Outcome, refuse } from '../refusal.ts'",
    "import { inTransaction, type Workplace } from './transaction.ts'",
  ]
  const publish = `    const time = timestamp(workplace.clock.now())
    await workplace.bus.publish(tx, [${facts.join(', ')}], { actor: actor.username, time })
`
  const text = `${imports.join('\n')}

/** ${label}: say here who asks for it, and what comes of it. */
export async function ${name}(workplace: Workplace, wish: { id: string }, actor: Actor): Promise<Outcome<string>> {
  // Give it an operation of its own in the permissions, with its rows in the table of the tests.
  const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
  if (refusal !== undefined || actor.kind !== 'person') {
    return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
  }
  return inTransaction(workplace, async (tx) => {
${publishes.length > 0 ? publish : '    void tx\n'}    return { done: wish.id }
  })
}
`
  return [{ file: join(commandsFolder, `${fileName}.ts`), text }]
}

/** Each contract from where it is, one line for each module. What is not there yet comes from a file of its name. */
function importsOf(events: readonly string[]): string[] {
  const modules = modulesOfEvents()
  const found = Map.groupBy(new Set(events), (event) => modules.get(event) ?? fileOf(event))
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([module, names]) => `import { ${names.sort().join(', ')} } from '@vacation-tracker/vacation-events/${module}'`,
    )
}

function modulesOfEvents(): Map<string, string> {
  const files = readdirSync(sourcesFolder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return new Map(
    files.flatMap((file) =>
      [...readFileSync(join(sourcesFolder, file), 'utf8').matchAll(/^export const ([A-Z]\w*) = /gm)].map(
        ([, name = '']) => [name, basename(file, '.ts')] as const,
      ),
    ),
  )
}

function fileOf(event: string): string {
  return event.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
}

function camel(fileName: string): string {
  return fileName.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
