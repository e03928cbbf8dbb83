import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { accessibilityProblems } from './accessibility.ts'
import { type Cast, settle } from './cast.ts'
import { heights, takePicture, widerThanTheScreen } from './pictures.ts'
import { scenes } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'

// Every page and dialog on a phone, a tablet and a desk, by day and by night: axe finds nothing, nothing is wider than
// the screen, and a picture of each is kept for people to look at.
const schemes = ['light', 'dark'] as const

let stage: Stage
let cast: Cast
beforeAll(async () => {
  stage = await openStage()
  cast = await settle(stage)
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
  for (const [width, height] of Object.entries(heights)) {
    const size = { width: Number(width), height }
    await page.setViewportSize(size)
    if (scene.isAnchored) await open()
    // As tall as the page, so that what sticks to the edges of the screen is not in the middle of the picture.
    const whole = scene.isOverlay ? height : await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...size, height: Math.max(height, whole) })
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const where = `${scene.name}, ${width} px, ${colorScheme}`
      await takePicture(page, `${scene.name}-${width}-${colorScheme}`)
      expect(await page.evaluate(widerThanTheScreen), where).toEqual([])
      if (isForAxe(width, colorScheme)) expect(await accessibilityProblems(page), where).toEqual([])
    }
  }
})

/** The colours do not depend on the width, and the tablet shows what one of the others shows: three looks find it all. */
function isForAxe(width: string, colorScheme: 'light' | 'dark'): boolean {
  return width === '1440' || (width === '360' && colorScheme === 'light')
}
