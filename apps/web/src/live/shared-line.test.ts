import { expect, test, vi } from 'vitest'
import type { LineSignal } from './line.ts'
import { shareLine, type TabsOfOneBrowser } from './shared-line.ts'

const news: LineSignal = { kind: 'update', update: { __typename: 'NotificationArrival', unreadCount: 1 } }

test('one tab opens the line, all tabs hear it', async () => {
  const browser = aBrowser()
  const first = openTab(browser)
  const second = openTab(browser)
  await vi.waitFor(() => expect(first.lines).toHaveLength(1))
  first.lines[0]?.({ kind: 'open' })
  first.lines[0]?.(news)
  await vi.waitFor(() => expect(second.heard).toEqual([{ kind: 'open' }, news]))
  expect(first.heard).toEqual([{ kind: 'open' }, news])
  expect(second.lines).toHaveLength(0)
  first.close()
  second.close()
})

test('when the tab with the line closes, the next one opens it', async () => {
  const browser = aBrowser()
  const first = openTab(browser)
  const second = openTab(browser)
  await vi.waitFor(() => expect(first.lines).toHaveLength(1))
  first.close()
  expect(first.closedLines()).toBe(1)
  await vi.waitFor(() => expect(second.lines).toHaveLength(1))
  second.close()
})

test('a tab that comes later is told that the line is open, and only that tab', async () => {
  const browser = aBrowser()
  const first = openTab(browser)
  await vi.waitFor(() => expect(first.lines).toHaveLength(1))
  first.lines[0]?.({ kind: 'open' })
  const second = openTab(browser)
  await vi.waitFor(() => expect(second.heard).toEqual([{ kind: 'open' }]))
  const third = openTab(browser)
  await vi.waitFor(() => expect(third.heard).toEqual([{ kind: 'open' }]))
  expect(second.heard).toEqual([{ kind: 'open' }])
  for (const tab of [first, second, third]) tab.close()
})

function openTab(browser: TabsOfOneBrowser) {
  const heard: LineSignal[] = []
  const lines: ((signal: LineSignal) => void)[] = []
  let closed = 0
  const open = (tell: (signal: LineSignal) => void) => {
    lines.push(tell)
    return () => {
      closed++
    }
  }
  const close = shareLine('ada', open, (signal) => heard.push(signal), browser)
  return { heard, lines, close, closedLines: () => closed }
}

/** The locks and channels of a browser of its own, so that tests do not hear each other. */
function aBrowser(): TabsOfOneBrowser {
  const realm = crypto.randomUUID()
  return {
    lock: (name, signal, act) => navigator.locks.request(`${realm}-${name}`, { signal }, act),
    channel: (name) => new BroadcastChannel(`${realm}-${name}`),
  }
}
