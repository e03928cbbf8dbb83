import { setTimeout as delay } from 'node:timers/promises'
import { toHaveTrace } from '@vacation-tracker/event-testing/trace-matcher'
import { newTrace } from '@vacation-tracker/event-testing/traces'
import { traceOnServer } from '@vacation-tracker/event-testing/traces/server'
import { type Bench, repeat } from './figure.ts'
import { type Member, signUp } from './member.ts'
import { longestProfile, shareOf } from './profile.ts'
import { type RunningServer, withDataDir, withServer } from './server-process.ts'
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

/** Runs of a crowd, and seconds of each. */
const runs = 3
const seconds = 4

/** Everything that there is for traces alone, and what wraps other work for them. */
const tracing = {
  whole: /@opentelemetry[/](sdk|core|resources)|tracing[/](span-queue|kept-span|sampling|otlp)|store[/]spans[.]ts/,
  own: /@opentelemetry[/]api|[/]tracing[/]|api[/]request-spans[.]ts|async_context_frame/,
}

/**
 * What part of the server's work traces are, by its profiler. Two servers, one with traces and one without, do not tell:
 * on the machines at hand, two that are alike in this differ by more than that.
 */
async function cost() {
  const shares = await repeat(runs, () =>
    withDataDir(async (folder) => {
      await withServer(async (server) => (await crowd(server)).run(64, seconds), {
        NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}`,
      })
      return shareOf(tracing, await longestProfile(folder))
    }),
  )
  const note = 'of the processor time, while 64 connections submit and until all is dealt with'
  return [
    { what: 'share that traces have in the work of the server', unit: '%', runs: shares, bar: { atMost: 5 }, note },
  ]
}

async function crowd(server: RunningServer): Promise<Submitting> {
  const submitting = new Submitting(server, await repeat(people, (run) => signUp(server.origin, `person${run}`)))
  await submitting.run(64, 4)
  return submitting
}
