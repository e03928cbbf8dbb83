import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Kind, parse } from 'graphql'
import { publishRegistrations } from '../accounts/registration.ts'
import { finishErasures } from '../erasure/finish.ts'
import { takeOverLedger } from '../registry/take-over.ts'

/** What several commands have in common, in files beside them: each takes part in a command and is none. */
const parts = new Set(['administrator', 'admitPeople', 'changeHouse'])

/** What changes something and is in another room: sign-ups, what a start brings, and what the clock goes on with. */
const elsewhere = [publishRegistrations, takeOverLedger, finishErasures].map(({ name }) => name)

/** Mutations that are other commands by the names of this product. The sample's one for updates is three. */
const servedBy: Record<string, readonly string[]> = {
  updateVacationRequest: ['amendVacationRequest', 'approveVacationRequest', 'denyVacationRequest'],
  createEventToken: ['createApiToken'],
  revokeEventToken: ['revokeApiToken'],
  chooseLanguage: ['chooseReading'],
  chooseNotifications: ['chooseReading'],
}

/**
 * Everything that can be asked of this product, by the names of the functions that do it: what is in `commands/`, where
 * each file is named by its act, what is elsewhere, and mutations of the API that the event bus answers by itself.
 */
export async function commandNames(): Promise<string[]> {
  const acts = [...(await actsIn('../commands')), ...(await actsIn('../commands/house')), ...elsewhere]
  const names = new Set(acts)
  const ofTheBus = (await mutationNames()).filter((name) => !names.has(name) && servedBy[name] === undefined)
  return [...acts, ...ofTheBus].sort()
}

async function actsIn(folder: string): Promise<string[]> {
  const path = join(import.meta.dirname, folder)
  const files = (await readdir(path)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const acts = await Promise.all(
    files.map(async (file) => {
      const act = basename(file, '.ts').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      const isAct = new RegExp(`^export (const ${act} = command\\(|(async )?function\\*? ${act}\\()`, 'm').test(
        await readFile(join(path, file), 'utf8'),
      )
      return isAct && !parts.has(act) ? [act] : []
    }),
  )
  return acts.flat()
}

async function mutationNames(): Promise<string[]> {
  const { definitions } = parse(await readFile(join(import.meta.dirname, '../api/schema.graphql'), 'utf8'))
  return definitions.flatMap((definition) => {
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
    return isObject && definition.name.value === 'Mutation'
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : []
  })
}
