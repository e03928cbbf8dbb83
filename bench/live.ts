import type { Page } from 'playwright-core'
import { windowOf, withBrowser } from './browser.ts'
import { type Bench, repeat } from './figure.ts'
import { signUp } from './member.ts'
import { withServer } from './server-process.ts'

const times = 20

/** From sending a request to reading on the same page that it waits for approval, all measured in the page. */
export const live: Bench = {
  name: 'live',
  measure: () =>
    withServer(async ({ origin }) =>
      withBrowser(async (browser) => {
        await signUp(origin, 'approver')
        const window = await windowOf(browser, origin, await signUp(origin, 'mia'))
        const page = await window.newPage()
        await page.goto('/')
        await page.getByRole('button', { name: 'Ask for leave' }).first().waitFor()
        // The first one finds neither page nor server compiled.
        const [, ...runs] = await repeat(times + 1, (run) => submitAndSee(page, run))
        return [{ what: 'submit to PENDING_APPROVAL on the screen', unit: 'ms', runs, bar: { atMost: 150 } }]
      }),
    ),
}

const query = 'mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }'

function submitAndSee(page: Page, run: number): Promise<number> {
  const date = new Date(Date.now() + (run + 7) * 86_400_000).toISOString().slice(0, 10)
  const description = `Round ${run}.`
  const input = { category: 'ANNUAL_LEAVE', startDate: date, endDate: date, description }
  const body = JSON.stringify({ query, variables: { input } })
  // As text, because it runs in the page, whose globals this program does not have.
  return page.evaluate(`new Promise((resolve, reject) => {
    const sentAt = performance.now()
    setTimeout(() => reject(new Error('The page does not show the request.')), 10000)
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('main li')]
      const row = rows.find(({ textContent }) => textContent.includes(${JSON.stringify(description)}))
      if (!row?.textContent.includes('Waiting for approval')) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - sentAt))
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    const headers = { 'content-type': 'application/json' }
    fetch('/graphql', { method: 'POST', headers, body: ${JSON.stringify(body)} }).catch(reject)
  })`)
}
