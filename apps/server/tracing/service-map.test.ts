import { expect, test } from 'vitest'
import { serviceMap } from './service-map.ts'

const span = (spanId: string, parentId: string | null, node: string | null, duration = 1, failed = false) => ({
  ...{ traceId: 't', spanId, parentId, node, duration, failed },
})

test('spans without a part of their own count as those of their parent', () => {
  const spans = [span('1', null, 'server:server'), span('2', '1', null), span('3', '2', 'event:ParcelMoved')]
  expect(serviceMap(spans).edges).toEqual([{ from: 'server:server', to: 'event:ParcelMoved', calls: 1, failures: 0 }])
})

test('calls are counted with their failures, and durations by shares', () => {
  const calls = Array.from({ length: 100 }, (_, place) => span(`c${place}`, '1', 'mail:mail', place + 1, place < 3))
  const { nodes, edges } = serviceMap([span('1', null, 'consumer:send-mail'), ...calls])
  expect(edges).toEqual([{ from: 'consumer:send-mail', to: 'mail:mail', calls: 100, failures: 3 }])
  expect(nodes).toContainEqual({ id: 'mail:mail', calls: 100, failures: 3, p50: 51, p95: 96 })
})

test('what is called by a span that is not there leads from nowhere, and a ring does not end in a loop', () => {
  expect(serviceMap([span('1', 'gone', 'mail:mail')]).edges).toEqual([])
  expect(serviceMap([span('1', '2', null), span('2', '1', null), span('3', '1', 'mail:mail')]).edges).toEqual([])
})
