import { standardHouse } from '@vacation-tracker/leave/house'
import { createApiToken } from '../commands/create-api-token.ts'
import { adoptHouseRules } from '../commands/house/adopt-house-rules.ts'
import { chooseLogo } from '../commands/house/choose-logo.ts'
import { defineLeaveType } from '../commands/house/define-leave-type.ts'
import { orderLeaveTypes } from '../commands/house/order-leave-types.ts'
import { retireLeaveType } from '../commands/house/retire-leave-type.ts'
import { revokeApiToken } from '../commands/revoke-api-token.ts'
import { sendTestMail } from '../commands/send-test-mail.ts'
import { ada } from './play-people.ts'
import type { Stage } from './stage.ts'

/** The smallest PNG. */
const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (byte) => byte.charCodeAt(0),
)

/** An administrator decides for everybody, before anybody asks for leave. */
export async function houseIsFounded({ app: { workplace }, act }: Stage): Promise<void> {
  const origin = { actor: ada }
  await act(adoptHouseRules, workplace, { ...standardHouse.rules, name: 'The play', sickDaysGivenBack: true }, origin)
  await act(chooseLogo, workplace, onePixel, origin)
  const training = { id: 'training', name: 'Training', category: 'ANNUAL_LEAVE', color: 'green' } as const
  const entitlement = { kind: 'FIXED', days: 5, rounding: 'HALF_DAY_UP' } as const
  await act(defineLeaveType, workplace, { ...training, entitlement, needsDocument: false }, origin)
  const { leaveTypes } = (await workplace.house.read(workplace.db)).house
  await act(orderLeaveTypes, workplace, leaveTypes.map(({ id }) => id).toReversed(), origin)
  await act(retireLeaveType, workplace, 'training', origin)
  await act(sendTestMail, workplace, { send: async () => {}, close: () => {} }, ada)
  const scopes = { publish: [], read: { types: '*' } }
  const { done } = await act(createApiToken, workplace, { name: 'payroll', scopes }, ada)
  await act(revokeApiToken, workplace, done?.token.id ?? '', ada)
}
