import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { type Cast, settle } from './cast.ts'
import { type Scene, scenes } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'

// Every page and dialog on a phone, a tablet and a desk, by day and by night: axe finds nothing, nothing is wider than
// the screen, and a picture of each is kept for people to look at.
const pictures = fileURLToPath(new URL('../../../artifacts/screenshots', import.meta.url))
const widths = { 360: 740, 768: 1024, 1440: 900 }
const schemes = ['light', 'dark'] as const

let stage: Stage
let cast: Cast
beforeAll(async () => {
  stage = await openStage()
  cast = await settle(stage)
  await mkdir(pictures, { recursive: true })
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test.each(scenes)('$name', async (scene) => {
  const page = cast[scene.who].page
  await page.setViewportSize({ width: 1440, height: 900 })
  const open = async () => {
    await page.goto(scene.path ?? '/')
    await scene.prepare(page)
  }
  await open()
  for (const [width, height] of Object.entries(widths)) {
    const size = { width: Number(width), height }
    await page.setViewportSize(size)
    if (scene.isAnchored) await open()
    // As tall as the page, so that what sticks to the edges of the screen is not in the middle of the picture.
    const whole = scene.isOverlay ? height : await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...size, height: Math.max(height, whole) })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const where = `${scene.name}, ${width} px, ${colorScheme}`
      await page.screenshot({ path: join(pictures, fileName(scene, width, colorScheme)) })
      expect(await page.evaluate(widerThanTheScreen), where).toEqual([])
      if (isForAxe(width, colorScheme)) expect(await accessibilityProblems(page), where).toEqual([])
    }
  }
})

/** The colours do not depend on the width, and the tablet shows what one of the others shows: three looks find it all. */
function isForAxe(width: string, colorScheme: 'light' | 'dark'): boolean {
  return width === '1440' || (width === '360' && colorScheme === 'light')
}

function fileName({ name }: Scene, width: string, scheme: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${width}-${scheme}.png`
}

/** Runs in the page: what sticks out, or nothing when nobody has to scroll sideways. */
function widerThanTheScreen(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 0.5
  return [...document.querySelectorAll('body *')].filter(sticksOut).map((element) => element.outerHTML.slice(0, 120))
}
