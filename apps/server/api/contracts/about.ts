import type { AsyncApiInfo } from '@vacation-tracker/event-contracts/asyncapi'

/** How this product describes itself to machines. */
export function aboutServer(baseUrl: string): AsyncApiInfo {
  return {
    title: 'Vacation Tracker',
    version: '1.0.0',
    description: 'Every fact of leave management as an event, and what other teams have registered beside that.',
    contact: { name: 'Who runs this server', url: baseUrl },
    license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    baseUrl,
  }
}
