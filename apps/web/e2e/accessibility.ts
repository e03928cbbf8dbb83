import axe from 'axe-core'
import type { Page } from 'playwright-core'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds against WCAG 2.2 AA in the page as it stands: the rule, and where it is broken. The script goes into a
 * page once: handing it over takes five times as long as looking.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as typeof globalThis & { axe: typeof axe }
    return (await inPage.run({ runOnly: tags, resultTypes: ['violations'] })).violations
  }, wcag22AA)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary}`),
  )
}
