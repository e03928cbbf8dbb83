import type { Page } from 'playwright-core'

/** Does something with the API as the person of this page, past the page. @throws what the server refuses */
export async function callApi<Data = Record<string, never>>(
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
