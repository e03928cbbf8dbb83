import { adoptHouseRules } from '../../commands/house/adopt-house-rules.ts'
import { adoptPolicy } from '../../commands/house/adopt-policy.ts'
import { cancelHoliday } from '../../commands/house/cancel-holiday.ts'
import type { HouseOrigin } from '../../commands/house/change-house.ts'
import { declareHoliday } from '../../commands/house/declare-holiday.ts'
import { defineLeaveType } from '../../commands/house/define-leave-type.ts'
import { orderLeaveTypes } from '../../commands/house/order-leave-types.ts'
import { orderPolicies } from '../../commands/house/order-policies.ts'
import { removePolicy } from '../../commands/house/remove-policy.ts'
import { retireLeaveType } from '../../commands/house/retire-leave-type.ts'
import { sendTestMail } from '../../commands/send-test-mail.ts'
import type { ApiContext } from '../context.ts'
import { done } from '../errors.ts'
import type { MutationResolvers } from '../generated/schema.ts'
import { holidayIn, leaveTypeIn, rulesIn } from './house-inputs.ts'
import { allow } from './query.ts'

type SettingsMutations = Pick<
  MutationResolvers,
  | 'defineLeaveType'
  | 'retireLeaveType'
  | 'orderLeaveTypes'
  | 'adoptHouseRules'
  | 'declareHoliday'
  | 'cancelHoliday'
  | 'adoptPolicy'
  | 'removePolicy'
  | 'orderPolicies'
  | 'sendTestMail'
>

/** What administrators decide for the house. */
export const SettingsMutation: SettingsMutations = {
  defineLeaveType: async (_root, { leaveType, ...seen }, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return done(await defineLeaveType(context.workplace, done(leaveTypeIn(leaveType)), originOf(context, seen)))
  },

  retireLeaveType: async (_root, { id, ...seen }, context) => {
    return done(await retireLeaveType(context.workplace, id, originOf(context, seen)))
  },

  orderLeaveTypes: async (_root, { ids, ...seen }, context) => {
    return done(await orderLeaveTypes(context.workplace, ids, originOf(context, seen)))
  },

  adoptHouseRules: async (_root, { rules, ...seen }, context) => {
    allow(context, 'ADMINISTER_HOUSE')
    return done(await adoptHouseRules(context.workplace, done(rulesIn(rules)), originOf(context, seen)))
  },

  declareHoliday: async (_root, { holiday, ...seen }, context) => {
    return done(await declareHoliday(context.workplace, holidayIn(holiday), originOf(context, seen)))
  },

  cancelHoliday: async (_root, { id, ...seen }, context) => {
    return done(await cancelHoliday(context.workplace, id, originOf(context, seen)))
  },

  adoptPolicy: async (_root, { policy, position, ...seen }, context) => {
    const wanted = { value: policy, position: position ?? undefined }
    return done(await adoptPolicy(context.workplace, wanted, originOf(context, seen)))
  },

  removePolicy: async (_root, { id, ...seen }, context) => {
    return done(await removePolicy(context.workplace, id, originOf(context, seen)))
  },

  orderPolicies: async (_root, { ids, ...seen }, context) => {
    return done(await orderPolicies(context.workplace, ids, originOf(context, seen)))
  },

  sendTestMail: async (_root, _args, { workplace, mailer, actor }) => {
    return done(await sendTestMail(workplace, mailer, actor))
  },
}

function originOf({ actor }: ApiContext, { expectedVersion }: { expectedVersion?: number | null }): HouseOrigin {
  return { actor, expectedVersion: expectedVersion ?? undefined }
}
