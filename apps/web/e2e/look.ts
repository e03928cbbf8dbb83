import type { Page } from 'playwright-core'
import { accessibilityProblems } from './accessibility.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'

/** The page as it is now, on every screen, by day and by night: what axe finds, and what sticks out. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const problems: string[] = []
  for (const [width, height] of Object.entries(heights)) {
    await page.setViewportSize({ width: Number(width), height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await takePicture(page, `${name}-${width}-${colorScheme}`)
      problems.push(...(await page.evaluate(widerThanTheScreen)))
    }
    problems.push(...(await accessibilityProblems(page)))
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...problems, ...(await accessibilityProblems(page))]
}
