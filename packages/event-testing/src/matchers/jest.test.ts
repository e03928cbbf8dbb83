import { expect, onTestFinished, test, vi } from 'vitest'
import { matchers } from './matchers.ts'

test('Jest gets them through the global expect', async () => {
  const extend = vi.fn()
  vi.stubGlobal('expect', { extend })
  onTestFinished(() => void vi.unstubAllGlobals())
  await import('./jest.ts')
  expect(extend).toHaveBeenCalledWith(matchers)
})

test('without one, it says what to do', async () => {
  vi.resetModules()
  await expect(import('./jest.ts')).rejects.toThrow('Import it from @jest/globals')
})
