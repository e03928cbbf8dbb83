import { ROOT_CONTEXT, TraceFlags, trace } from '@opentelemetry/api'
import { SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { expect, test } from 'vitest'
import { TraceSampler } from './sampling.ts'

const caller = (traceFlags: TraceFlags) => ({
  ...{ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7', isRemote: true },
  traceFlags,
})

test('so many traces a second are kept, after a burst of two seconds', () => {
  let now = 0
  const sampler = new TraceSampler(2, () => now)
  const begin = (times: number) =>
    Array.from({ length: times }, () => sampler.shouldSample(ROOT_CONTEXT)).filter(
      ({ decision }) => decision === SamplingDecision.RECORD_AND_SAMPLED,
    ).length
  expect(begin(100)).toBe(4)
  now += 1_000
  expect(begin(100)).toBe(2)
  now += 3_600_000
  expect(begin(100)).toBe(4)
})

test('what callers ask for is counted for itself, and they are told when it is not kept', () => {
  const sampler = new TraceSampler(1, () => 0)
  const admitted = Array.from({ length: 10 }, () => sampler.admit(caller(TraceFlags.SAMPLED)).traceFlags)
  expect(admitted).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(sampler.admit(caller(TraceFlags.NONE)).traceFlags).toBe(0)
  expect(sampler.shouldSample(ROOT_CONTEXT).decision).toBe(SamplingDecision.RECORD_AND_SAMPLED)
})

test.each([
  [TraceFlags.SAMPLED, SamplingDecision.RECORD_AND_SAMPLED],
  [TraceFlags.NONE, SamplingDecision.NOT_RECORD],
])('below a span nothing is decided anew: %i', (flags, decision) => {
  const sampler = new TraceSampler(0)
  expect(sampler.shouldSample(trace.setSpanContext(ROOT_CONTEXT, caller(flags))).decision).toBe(decision)
})
