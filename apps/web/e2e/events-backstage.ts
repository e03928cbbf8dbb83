import type { Page } from 'playwright-core'
import { account, register } from './account.ts'
import { callApi } from './api.ts'
import type { Stage } from './stage.ts'

/** An administrator, a developer, and a program that publishes and registers events of its own. */
export async function settleDevelopers(stage: Stage) {
  const [admin, developer] = [await stage.visitor(), await stage.visitor()]
  await register(admin.page, account('Mia Thompson'))
  await register(developer.page, account('Dana Petrova'))
  await callApi(admin.page, 'mutation ($input: AssignGroupsInput!) { assignGroups(input: $input) { username } }', {
    input: { username: 'dana.petrova', groups: ['SUBMITTER', 'DEVELOPER'] },
  })
  return { admin, developer, program: await openProgram(admin.page, stage.server.origin, 'ParcelApp') }
}

/** A program with a token for everything from one source. */
async function openProgram(page: Page, origin: string, source: string) {
  const types = ['*']
  const { createEventToken } = await callApi<{ createEventToken: { secret: string } }>(
    page,
    'mutation ($input: CreateEventTokenInput!) { createEventToken(input: $input) { secret } }',
    {
      input: { name: source.toLowerCase(), publish: [{ source, types }], readTypes: types, registerSources: [source] },
    },
  )
  const headers = { authorization: `Bearer ${createEventToken.secret}`, 'content-type': 'application/json' }
  const post = async (path: string, body: unknown) => {
    const response = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  return {
    register: (contract: object) => post('/api/contracts', { ...contract, source }),
    publish: async (type: string, details: readonly object[]) => {
      const entries = details.map((detail) => ({ source, 'detail-type': type, 'schema-version': 1, detail }))
      const batches = Array.from({ length: Math.ceil(entries.length / 100) }, (_, place) =>
        entries.slice(place * 100, (place + 1) * 100),
      )
      await Promise.all(batches.map((batch) => post('/api/events', { entries: batch })))
    },
  }
}
