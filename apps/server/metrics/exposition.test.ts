import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Counter } from './counter.ts'
import { exposed } from './exposition.ts'
import { Histogram } from './histogram.ts'
import { samplesIn } from './testing/samples.ts'

describe('the text of metrics', () => {
  test('says what each is, and then its lines', () => {
    const counter = new Counter<'type'>('parcels_total', 'Parcels that\nwere sent.')
    counter.count({ type: 'small' })
    counter.count({ type: 'large' }, 3)
    counter.count({ type: 'small' })
    expect(exposed([counter.family()])).toBe(
      [
        '# HELP parcels_total Parcels that\\nwere sent.',
        '# TYPE parcels_total counter',
        'parcels_total{type="small"} 2',
        'parcels_total{type="large"} 3',
        '',
      ].join('\n'),
    )
  })

  test('leaves out what has not happened yet', () => {
    expect(exposed([new Counter('parcels_total', 'Parcels.').family()])).toBe('')
  })

  test('writes numbers as Prometheus reads them', () => {
    const values = [0, -1.5, 1e21, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]
    const samples = values.map((value) => ({ labels: {}, value }))
    const text = exposed([{ name: 'n', help: 'Numbers.', type: 'gauge', samples }])
    expect(text.match(/(?<=^n ).*$/gm)).toEqual(['0', '-1.5', '1e+21', '+Inf', '-Inf', 'NaN'])
  })

  test('keeps every label as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'an"\\\n{},= ü😀') }), (value) => {
        const text = exposed([{ name: 'n', help: '', type: 'gauge', samples: [{ labels: { value }, value: 1 }] }])
        expect(samplesIn(text)).toEqual([{ name: 'n', labels: { value }, value: 1 }])
      }),
    )
  })
})

describe('a histogram', () => {
  test('counts up to each bound what took no longer', () => {
    const histogram = new Histogram<'route'>('answers_seconds', 'Answers.', [0.1, 1])
    for (const seconds of [0.05, 0.1, 0.5, 2]) histogram.observe({ route: '/' }, seconds)
    expect(samplesIn(exposed([histogram.family()]))).toEqual([
      { name: 'answers_seconds_bucket', labels: { route: '/', le: '0.1' }, value: 2 },
      { name: 'answers_seconds_bucket', labels: { route: '/', le: '1' }, value: 3 },
      { name: 'answers_seconds_bucket', labels: { route: '/', le: '+Inf' }, value: 4 },
      { name: 'answers_seconds_sum', labels: { route: '/' }, value: 2.65 },
      { name: 'answers_seconds_count', labels: { route: '/' }, value: 4 },
    ])
  })

  test('never counts fewer up to a higher bound, and all of them up to any', () => {
    const durations = fc.array(fc.double({ min: 0, max: 100, noNaN: true }))
    fc.assert(
      fc.property(durations, (all) => {
        const histogram = new Histogram<never>('answers_seconds', 'Answers.')
        for (const each of all) histogram.observe({}, each)
        const buckets = histogram.family().samples.filter(({ part }) => part === '_bucket')
        const counts = buckets.map(({ labels }) =>
          all.filter((each) => each <= Number(labels.le?.replace('+Inf', 'Infinity'))),
        )
        expect(buckets.map(({ value }) => value)).toEqual(counts.map(({ length }) => length).slice(0, buckets.length))
      }),
    )
  })
})
