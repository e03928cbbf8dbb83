import { describe, expect, test } from 'vitest'
import './vitest.ts'
import { newTrace, type TestedSpan, type Trace } from '../traces/trace.ts'

const span = (spanId: string, parentId: string | null, name: string, failed = false): TestedSpan => ({
  ...{ spanId, parentId, name, failed },
})

/** Gives more of the spans at every look. */
function coming(...looks: TestedSpan[][]): Trace {
  let look = 0
  return { traceId: 'abc', spans: async () => looks.slice(0, ++look).flat() }
}

const click = span('1', 'from outside', 'POST /parcels')
const created = span('2', '1', 'create ParcelMoved')
const processed = span('3', '2', 'process ParcelMoved by board')

describe('toHaveTrace', () => {
  test('waits until the last span has come, and minds no others', async () => {
    const trace = coming([processed], [span('4', '2', 'another')], [click], [created])
    await expect(trace).toHaveTrace({
      'POST /parcels': { 'create ParcelMoved': { 'process ParcelMoved by board': {} } },
    })
  })

  test('what is below another span is missing, and the tree that came is shown', async () => {
    const trace = coming([click, created, span('3', '1', 'process ParcelMoved by board', true)])
    const wanted = { 'POST /parcels': { 'create ParcelMoved': { 'process ParcelMoved by board': {} } } }
    await expect(expect(trace).toHaveTrace(wanted, { within: 0 })).rejects.toThrow(
      [
        'The trace abc was not complete within 0 ms. Missing:',
        '  - POST /parcels › create ParcelMoved › process ParcelMoved by board',
        'What came:',
        '  POST /parcels',
        '    create ParcelMoved',
        '    process ParcelMoved by board (failed)',
      ].join('\n'),
    )
    await expect(trace).not.toHaveTrace(wanted, { within: 0 })
  })

  test('of several spans with one name the one that comes nearest counts', async () => {
    const trace = coming([click, span('5', '1', 'create ParcelMoved'), created, processed])
    await expect(trace).toHaveTrace({
      'POST /parcels': { 'create ParcelMoved': { 'process ParcelMoved by board': {} } },
    })
    await expect(expect(trace).not.toHaveTrace({ 'POST /parcels': {} })).rejects.toThrow('has all of this')
  })

  test('nothing that came is said, and what is no trace', async () => {
    await expect(expect(coming([])).toHaveTrace({ click: {} }, { within: 0 })).rejects.toThrow('Nothing of it came.')
    await expect(expect([]).toHaveTrace({})).rejects.toThrow('Expect this of a trace')
  })
})

test('a new trace is one that is to be kept', () => {
  const { traceId, traceparent } = newTrace()
  expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`))
  expect(newTrace().traceId).not.toBe(traceId)
})
