import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartupError } from '../startup-error.ts'
import { filledOn, fillFolder } from './folder.ts'

let around: string
let folder: string
beforeEach(() => {
  around = mkdtempSync(join(tmpdir(), 'demo-'))
  folder = join(around, 'demo-data')
})
afterEach(() => rmSync(around, { recursive: true }))

async function write(draft: string): Promise<void> {
  mkdirSync(draft)
  writeFileSync(join(draft, 'data'), 'leave')
}

test('a folder that is not there or empty can be filled, and says then when it was', async () => {
  expect(filledOn(folder)).toBeUndefined()
  mkdirSync(folder)
  expect(filledOn(folder)).toBeUndefined()
  await fillFolder(folder, '2026-11-23', write)
  expect(filledOn(folder)).toBe('2026-11-23')
  expect(readdirSync(around)).toEqual(['demo-data'])
})

test('a demo is replaced by a new one', async () => {
  await fillFolder(folder, '2026-11-22', write)
  writeFileSync(join(folder, 'more'), 'of yesterday')
  await fillFolder(folder, '2026-11-23', write)
  expect(filledOn(folder)).toBe('2026-11-23')
  expect(readdirSync(folder)).not.toContain('more')
})

test('data that is not the demo’s is left alone, also when it comes while the demo is filled', async () => {
  const somebodyElse = () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'vacation-tracker.db'), 'precious')
  }
  await expect(
    fillFolder(folder, '2026-11-23', async (draft) => {
      await write(draft)
      somebodyElse()
    }),
  ).rejects.toThrow(StartupError)
  expect(readdirSync(folder)).toEqual(['vacation-tracker.db'])
  expect(() => filledOn(folder)).toThrow(StartupError)
})

test('a fill that fails leaves nothing, and one that was killed is cleared away', async () => {
  const failing = fillFolder(folder, '2026-11-23', async (draft) => {
    await write(draft)
    throw new Error('The power went out.')
  })
  await expect(failing).rejects.toThrow('power')
  expect(existsSync(folder)).toBe(false)

  // Process ids are far below this on every system.
  mkdirSync(`${folder}.filling-999999999`)
  // The parent of the tests is at work; its draft is its own.
  mkdirSync(`${folder}.filling-${process.ppid}`)
  await fillFolder(folder, '2026-11-23', write)
  expect(readdirSync(around).sort()).toEqual(['demo-data', `demo-data.filling-${process.ppid}`])
})
