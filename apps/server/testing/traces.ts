import type { SpanTree } from '@vacation-tracker/event-testing/trace-matcher'
import type { TestApp } from './app.ts'
import type { Person } from './person.ts'
import { granted } from './requests.ts'

/** A token of a program that may read everything. */
export async function readerToken(admin: Person): Promise<string> {
  const document = 'mutation ($input: CreateEventTokenInput!) { createEventToken(input: $input) { secret } }'
  const answer = await admin.graphql<{ createEventToken: { secret: string } }>(document, {
    input: { name: 'tests', readTypes: ['*'] },
  })
  return granted(answer).createEventToken.secret
}

/** The product of a test, as a server that a program reaches. */
export function serverFor({ fetch, config }: Pick<TestApp, 'fetch' | 'config'>, token: string) {
  return { baseUrl: config.baseUrl, token, fetch }
}

/** What comes of somebody asking for leave, to the mail that tells their approver. */
export const submission: SpanTree = {
  'POST /graphql': {
    'mutation submitVacationRequest': {
      'command submitVacationRequest': {
        'send event log': {},
        commit: {},
        'create VacationRequestSubmitted': {
          'process VacationRequestSubmitted by validate-request': {
            'create VacationRequestValidated': {
              'process VacationRequestValidated by notify': {
                'create TeamNotified': { 'process TeamNotified by send-mail': { 'send mail': {} } },
              },
            },
          },
        },
      },
    },
  },
}

/** What comes of somebody approving it. */
export const approval: SpanTree = {
  'POST /graphql': {
    'mutation updateVacationRequest': {
      'command approveVacationRequest': {
        commit: {},
        'create VacationRequestApproved': {
          'process VacationRequestApproved by notify': {
            'create TeamNotified': { 'process TeamNotified by send-mail': { 'send mail': {} } },
          },
        },
      },
    },
  },
}
