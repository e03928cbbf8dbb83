import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'

/** The page as it is now, on every screen, by day and by night: what axe finds, and what sticks out. */
export async function look(page: Page, name: string): Promise<void> {
  for (const [width, height] of Object.entries(heights)) {
    await page.setViewportSize({ width: Number(width), height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await takePicture(page, `${name}-${width}-${colorScheme}`)
      expect(await page.evaluate(widerThanTheScreen)).toEqual([])
      expect(await accessibilityProblems(page)).toEqual([])
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
