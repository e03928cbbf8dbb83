import type { Page } from 'playwright-core'

/** Does something with the API as the person of this page, past the page. @throws what the server refuses */
export async function ask<Data = Record<string, never>>(
  page: Page,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/graphql', { method: 'POST', headers, body })
    return response.json()
  }, JSON.stringify({ query, variables }))
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

/** A program with a token for everything from one source. */
export async function openProgram(page: Page, origin: string, source: string) {
  const types = ['*']
  const { createEventToken } = await ask<{ createEventToken: { secret: string } }>(
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
