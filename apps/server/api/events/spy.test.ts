import { spyOn } from '@vacation-tracker/event-testing'
import { onServer } from '@vacation-tracker/event-testing/server'
import '@vacation-tracker/event-testing/vitest'
import { UserRegistered } from '@vacation-tracker/vacation-events/people'
import { VacationRequestSubmitted, VacationRequestValidated } from '@vacation-tracker/vacation-events/vacation-request'
import { beforeAll, expect, test } from 'vitest'
import type { TokenScopes } from '../../accounts/api-token.ts'
import { createApiToken } from '../../commands/create-api-token.ts'
import { revokeApiToken } from '../../commands/revoke-api-token.ts'
import type { Member, TestApp } from '../../testing/app.ts'
import { mondayOfWeek } from '../../testing/days.ts'
import { granted, submit } from '../../testing/requests.ts'
import { onBothStores } from '../../testing/stores.ts'

const aDayIn = (week: number) => ({ startDate: mondayOfWeek(week), endDate: mondayOfWeek(week) })
const administrator = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const

onBothStores('a spy outside of the product', (open) => {
  let app: TestApp
  let ben: Member
  beforeAll(async () => {
    app = await open({ now: '2026-12-01T09:00:00.000Z' })
    await app.register('ada')
    ben = await app.register('ben')
  })

  async function tokenFor(types: NonNullable<TokenScopes['read']>['types'], name: string) {
    const { done, refusal } = await createApiToken(
      app.workplace,
      { name, scopes: { publish: [], read: { types } } },
      administrator,
    )
    if (done === undefined) throw new Error(refusal.message)
    return done
  }
  const serverFor = (token: string) => ({ baseUrl: app.config.baseUrl, token, fetch: app.fetch })

  test('hears what follows from a request, and nothing of before', async () => {
    const { secret } = await tokenFor('*', 'spy')
    await using spy = spyOn(await onServer(serverFor(secret)))
    const { id } = granted(await submit(ben, aDayIn(1))).submitVacationRequest
    const { detail } = await spy.waitFor(VacationRequestValidated, { where: { id } })
    expect(detail.metadata.actor).toBe('system')
    await expect(spy).toHavePublishedTimes(VacationRequestSubmitted, 1, { where: { id, owner: 'ben' } })
    await expect(spy).not.toHavePublished(UserRegistered)
    for (const event of spy.events) expect(event).toMatchContract(app.workplace.contracts.registry)
  })

  test('hears in the versions that it names, and only what its token may read', async () => {
    const { secret } = await tokenFor(['VacationRequestSubmitted'], 'narrow')
    await using spy = spyOn(await onServer({ ...serverFor(secret), versions: { VacationRequestSubmitted: 1 } }))
    const { id } = granted(await submit(ben, aDayIn(2))).submitVacationRequest
    const { detail } = await spy.waitFor('VacationRequestSubmitted', { where: { id } })
    expect(detail.metadata.schemaVersion).toBe(1)
    await expect(spy).not.toHavePublished('VacationRequestValidated')
  })

  test('is told when it may not listen any more', async () => {
    const { secret, token } = await tokenFor('*', 'revoked')
    await using spy = spyOn(await onServer(serverFor(secret)))
    await revokeApiToken(app.workplace, token.id, administrator)
    await expect(spy.caughtUp()).rejects.toThrow('The token revoked has been revoked.')
    await expect(onServer(serverFor(secret))).rejects.toThrow('has been revoked')
  })
})
