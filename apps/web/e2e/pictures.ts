import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url))

/** The screens that we look at, by width: a phone, a tablet and a desk. Pixels. */
export const heights = { 360: 740, 768: 1024, 1440: 900 }

/** Keeps a picture of the page as it stands, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`) })
}

/** Runs in the page: what sticks out, or nothing when nobody has to scroll sideways. */
export function widerThanTheScreen(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 0.5
  return [...document.querySelectorAll('body *')].filter(sticksOut).map((element) => element.outerHTML.slice(0, 120))
}
