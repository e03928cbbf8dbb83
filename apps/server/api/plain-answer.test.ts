import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type Member, type TestApp } from '../testing/app.ts'

const submit = `mutation ($input: CreateVacationRequestInput!) { submitVacationRequest(input: $input) { owner startDate } }`
const days = { startDate: '2026-07-06', endDate: '2026-07-10' }

describe('what is answered without negotiation is what Yoga answers', () => {
  let app: TestApp
  let ada: Member
  beforeAll(async () => {
    app = await createTestApp({ store: 'sqlite' })
    ada = await app.register('ada')
  })
  afterAll(() => app.close())

  const sent: [string, string][] = [
    ['a query', JSON.stringify({ query: '{ me { username } }' })],
    [
      'a query of several by its name',
      JSON.stringify({ query: 'query A { __typename } query B { me { username } }', operationName: 'B' }),
    ],
    ['a name that no operation has', JSON.stringify({ query: 'query A { __typename }', operationName: 'B' })],
    ['a mutation', JSON.stringify({ query: submit, variables: { input: { category: 'SICK_LEAVE', ...days } } })],
    ['a mutation that is refused', JSON.stringify({ query: submit, variables: { input: days } })],
    ['an error beside data', JSON.stringify({ query: '{ me { username } listPeople(limit: -1) { nextToken } }' })],
    ['variables of a wrong type', JSON.stringify({ query: submit, variables: { input: { startDate: 'soon' } } })],
    ['a field that is not there', JSON.stringify({ query: '{ nothing }' })],
    ['what is not GraphQL', JSON.stringify({ query: '{' })],
    ['a query that asks too much', JSON.stringify({ query: '{ listPeople(limit: 9000) { nextToken } }' })],
    ['a parameter that is none', JSON.stringify({ query: '{ me { username } }', more: 1 })],
    ['variables that are a list', JSON.stringify({ query: '{ me { username } }', variables: [] })],
    [
      'nulls for what is left out',
      JSON.stringify({ query: '{ me { username } }', variables: null, operationName: null }),
    ],
    ['a list', JSON.stringify([{ query: '{ me { username } }' }])],
    ['no query', '{}'],
    ['what is not JSON', '{"query":'],
    ['nothing', ''],
    ['the word subscription in a query', JSON.stringify({ query: '{ subscription: me { username } }' })],
  ]

  test.each(sent)('%s', async (_what, body) => {
    // Yoga is asked by saying how the JSON is to be encoded, which is the same by any name.
    expect(await answerTo(body, 'application/json')).toEqual(await answerTo(body, 'application/json; charset=utf-8'))
    expect(await answerTo(body, '*/*')).toEqual(await answerTo(body, 'application/json; charset=utf-8'))
  })

  async function answerTo(body: string, accept: string) {
    const headers = { 'content-type': 'application/json', 'content-length': String(body.length), accept }
    const response = await ada.send('/graphql', { method: 'POST', headers, body })
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
  }
})
