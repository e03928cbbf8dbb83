/** The language of this product: every event that it publishes. */
import type { EventOf } from '@vacation-tracker/event-contracts'
import {
  ContractDeprecationReminded,
  ContractGraceExtended,
  ContractVersionActivated,
  ContractVersionDeprecated,
  ContractVersionPublished,
  ContractVersionRetired,
} from './contract-life.ts'
import {
  BalanceAdjusted,
  EmploymentTermsAgreed,
  PersonDeactivated,
  PersonErased,
  PersonReactivated,
} from './employment.ts'
import {
  HolidayCancelled,
  HolidayDeclared,
  HouseRulesAdopted,
  LeaveTypeDefined,
  LeaveTypeRetired,
  LeaveTypesOrdered,
  LogoAdopted,
  PoliciesOrdered,
  PolicyAdopted,
  PolicyRemoved,
} from './house.ts'
import { InvitationAccepted, InvitationRevoked, PersonInvited } from './invitation.ts'
import { TeamNotified } from './notification.ts'
import { GroupsAssigned, UserRegistered } from './people.ts'
import { DailyDigestPrepared, ExpiryReminded, ProfileRevised } from './profile.ts'
import {
  VacationRequestDocumented,
  VacationRequestEndorsed,
  VacationRequestEscalated,
  VacationRequestReassessed,
} from './reassessment.ts'
import { TeamAssigned, TeamDefined, TeamDissolved } from './team.ts'
import {
  VacationRequestAmended,
  VacationRequestApproved,
  VacationRequestCancelled,
  VacationRequestDenied,
  VacationRequestRejectedBySystem,
  VacationRequestSubmitted,
  VacationRequestValidated,
} from './vacation-request.ts'

/** What befalls a vacation request. */
export const vacationRequestEvents = [
  VacationRequestSubmitted,
  VacationRequestAmended,
  VacationRequestValidated,
  VacationRequestRejectedBySystem,
  VacationRequestApproved,
  VacationRequestDenied,
  VacationRequestCancelled,
  VacationRequestEndorsed,
  VacationRequestEscalated,
  VacationRequestReassessed,
  VacationRequestDocumented,
] as const

/** What the house decides for everybody. */
export const houseEvents = [
  LeaveTypeDefined,
  LeaveTypeRetired,
  LeaveTypesOrdered,
  HolidayDeclared,
  HolidayCancelled,
  PolicyAdopted,
  PolicyRemoved,
  PoliciesOrdered,
  HouseRulesAdopted,
  LogoAdopted,
] as const

/** Everything that this product publishes. */
export const vacationEvents = [
  UserRegistered,
  GroupsAssigned,
  ...vacationRequestEvents,
  TeamNotified,
  ...houseEvents,
  TeamDefined,
  TeamDissolved,
  TeamAssigned,
  EmploymentTermsAgreed,
  BalanceAdjusted,
  PersonDeactivated,
  PersonReactivated,
  PersonErased,
  PersonInvited,
  InvitationRevoked,
  InvitationAccepted,
  ProfileRevised,
  DailyDigestPrepared,
  ExpiryReminded,
  ContractVersionPublished,
  ContractVersionActivated,
  ContractVersionDeprecated,
  ContractGraceExtended,
  ContractVersionRetired,
  ContractDeprecationReminded,
] as const

/** Anything that can be published. */
export type VacationEvent = EventOf<(typeof vacationEvents)[number]>

/** A fact about one vacation request; its detail is the whole request after it. */
export type VacationRequestEvent = EventOf<(typeof vacationRequestEvents)[number]>
