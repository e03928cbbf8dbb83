import { setTimeout as delay } from 'node:timers/promises'
import { toHaveTrace } from '@vacation-tracker/event-testing/trace-matcher'
import { newTrace } from '@vacation-tracker/event-testing/traces'
import { traceOnServer } from '@vacation-tracker/event-testing/traces/server'
import { type Bench, repeat } from './figure.ts'
import { type Member, signUp } from './member.ts'
import { type RunningServer, withServer } from './server-process.ts'
import { Submitting } from './submit.ts'

const people = 12

/** Milliseconds that spans may take after the last consumer. */
const patience = 10_000

/** Whether a trace is there whole while others submit, and what tracing costs them. */
export const trace: Bench = {
  name: 'trace',
  measure: async () => [...(await completeness()), ...(await cost())],
}

/** Traces that are asked for, requests that submit beside them, and new traces a second that are kept. */
const asked = 1_000
const besides = 16
const keptPerSecond = 100

/** What has to be there, from the request to the mail that tells the approver, or the person when a rule refuses. */
const wanted = ['VacationRequestValidated', 'VacationRequestRejectedBySystem'].map((outcome) => ({
  'POST /graphql': {
    'mutation submitVacationRequest': {
      'command submitVacationRequest': {
        'send event log': {},
        commit: {},
        'create VacationRequestSubmitted': {
          'process VacationRequestSubmitted by validate-request': {
            [`create ${outcome}`]: {
              [`process ${outcome} by notify`]: {
                'create TeamNotified': { 'process TeamNotified by send-mail': { 'send mail': {} } },
              },
            },
          },
        },
      },
    },
  },
}))

function completeness() {
  return withServer(
    async (server) => {
      const members = await repeat(people, (run) => signUp(server.origin, `person${run}`))
      const [admin, ...others] = members
      const [traced] = others.splice(0, 1)
      if (admin === undefined || traced === undefined) throw new Error('There is nobody to submit.')
      const token = await readerToken(server, admin)
      const submitting = new Submitting(server, others)
      const load = submitting.run(besides, 20)
      const kept = await keptTraces(server, traced)
      await load
      await untilMailed(server)
      const found = await Promise.all(kept.map((traceId) => lookFor({ baseUrl: server.origin, token }, traceId)))
      const complete = found.filter((problem) => problem === undefined).length
      const problem = found.find((each) => each !== undefined)
      if (problem !== undefined) console.log(problem)
      return [
        {
          what: `traces that are complete, of ${asked}`,
          ...{ unit: '', runs: [complete], bar: { atLeast: asked } },
          note: `while ${besides} connections submit`,
        },
      ]
    },
    { TRACES_PER_SECOND: String(keptPerSecond) },
  )
}

/** What is wrong with a trace; nothing when it is whole, or comes to be. */
async function lookFor(server: Parameters<typeof traceOnServer>[0], traceId: string): Promise<string | undefined> {
  const trace = traceOnServer(server, traceId)
  const deadline = performance.now() + patience
  for (;;) {
    const looks = await Promise.all(wanted.map((tree) => toHaveTrace(trace, tree, { within: 0 })))
    if (looks.some(({ pass }) => pass)) return undefined
    if (performance.now() > deadline) return looks[0]?.message()
    await delay(200)
  }
}

/** Ends when the last consumer has caught up: behind a crowd that takes a while, and nothing is missing meanwhile. */
async function untilMailed({ origin }: RunningServer): Promise<void> {
  for (;;) {
    const text = await (await fetch(`${origin}/metrics`)).text()
    const isBehind = (consumer: string) => !text.includes(`event_bus_consumer_lag_events{consumer="${consumer}"} 0\n`)
    if (!['validate-request', 'notify', 'send-mail'].some(isBehind)) return
    await delay(500)
  }
}

/** Submits until so many traces are kept; which are, the server says. */
async function keptTraces(server: RunningServer, member: Member): Promise<string[]> {
  const kept: string[] = []
  let submitted = 0
  const lane = async () => {
    while (kept.length < asked) {
      const { traceId, traceparent } = newTrace()
      const date = new Date(submitted++ * 86_400_000).toISOString().slice(0, 10)
      const input = { category: 'SICK_LEAVE', startDate: date, endDate: date }
      const query = `mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { id } }`
      const response = await post(server, member, { query, variables: { input } }, { traceparent })
      if (response.headers.get('traceresponse')?.includes(traceId) && kept.length < asked) kept.push(traceId)
    }
  }
  await Promise.all([lane(), lane()])
  return kept
}

async function readerToken(server: RunningServer, admin: Member): Promise<string> {
  const query = 'mutation { createEventToken(input: { name: "bench", readTypes: ["*"] }) { secret } }'
  const { data } = await (await post(server, admin, { query })).json()
  return data.createEventToken.secret
}

function post({ origin }: RunningServer, { cookie }: Member, body: object, headers: Record<string, string> = {}) {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify(body),
  })
}

/** Rounds, in each of which there is one run with traces and one without, on servers that go on. */
const rounds = 9
const seconds = 4

/**
 * What a request costs until the consumers have dealt with it: a server that is asked by a crowd puts off deliveries, more
 * of them or fewer, so that answers a second alone say little. Two runs that follow each other are compared, as a machine
 * is now quicker and now slower.
 */
function cost() {
  return withServer((tracing) =>
    withServer(
      async (without) => {
        const traced = await crowd(tracing)
        const untraced = await crowd(without)
        const pairs = await repeat(rounds, async (round) => {
          const isTracedFirst = round % 2 === 0
          const first = await whole(isTracedFirst ? traced : untraced)
          const second = await whole(isTracedFirst ? untraced : traced)
          return isTracedFirst ? { traced: first, untraced: second } : { traced: second, untraced: first }
        })
        const share = (of: (run: Whole) => number) =>
          pairs.map((pair) => 100 * (of(pair.traced) / of(pair.untraced) - 1))
        return [
          {
            what: 'requests dealt with, with traces',
            unit: '/s',
            runs: pairs.map(({ traced }) => 1_000 / traced.time),
          },
          {
            what: 'requests dealt with, without',
            unit: '/s',
            runs: pairs.map(({ untraced }) => 1_000 / untraced.time),
          },
          {
            what: 'processor time of each, with traces',
            unit: 'ms',
            runs: pairs.map(({ traced }) => traced.processor),
          },
          {
            what: 'processor time of each, without',
            unit: 'ms',
            runs: pairs.map(({ untraced }) => untraced.processor),
          },
          { what: 'time that traces cost', unit: '%', runs: share(({ time }) => time), note: 'round by round' },
          {
            what: 'processor time that traces cost',
            ...{ unit: '%', runs: share(({ processor }) => processor), bar: { atMost: 5 } },
            note: 'round by round',
          },
        ]
      },
      { TRACES_PER_SECOND: '0' },
    ),
  )
}

/** Milliseconds for each request, until all of them were dealt with: by the clock, and of the processor. */
type Whole = { time: number; processor: number }

async function whole(submitting: Submitting): Promise<Whole> {
  const { sent, drainedIn, wholeProcessor = Number.NaN } = await submitting.run(64, seconds)
  return { time: (seconds * 1_000 + drainedIn) / sent, processor: wholeProcessor }
}

async function crowd(server: RunningServer): Promise<Submitting> {
  const submitting = new Submitting(server, await repeat(people, (run) => signUp(server.origin, `person${run}`)))
  await submitting.run(64, 4)
  return submitting
}
