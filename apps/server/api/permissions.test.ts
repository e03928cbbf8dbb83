import {
  type ApprovalStatus,
  approvalStatuses,
  VacationRequestCancelled,
  VacationRequestSubmitted,
} from '@vacation-tracker/vacation-events/vacation-request'
import { beforeAll, describe, expect, test } from 'vitest'
import { timestamp } from '../clock.ts'
import { inTransaction } from '../commands/transaction.ts'
import { findVacationRequest } from '../store/vacation-requests.ts'
import type { TestApp } from '../testing/app.ts'
import { assignGroups } from '../testing/people.ts'
import type { Person } from '../testing/person.ts'
import { approve, deny, get, remove, submit, update } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'

const roles = ['anonymous', 'bystander', 'submitter', 'owner', 'approver', 'admin', 'ownerWhoApproves'] as const
type Role = (typeof roles)[number]

/** What came of it: `done`, or the code of the refusal. */
type Result = string
type Operation = (person: Person, id: string, app: TestApp) => Promise<{ code: string | undefined }>

/** Sends a document as it is. */
function asking(document: string): Operation {
  return (person) => person.graphql(document)
}

/** Subscribes, has something happen, and looks at what comes first: that, or the refusal. */
const subscribing =
  (field: string): Operation =>
  async (person, id, app) => {
    const stream = await person.subscribe(`subscription { ${field} }`)
    await tellOf(app, id)
    const { errors } = await stream.nextAnswer()
    await stream.leave()
    return { code: errors?.[0]?.extensions.code }
  }

/** Puts into the log that a request was submitted and cancelled, which is all that subscriptions go by. */
async function tellOf({ workplace, db, clock }: TestApp, id: string): Promise<void> {
  const detail = await findVacationRequest(db, id)
  if (detail === undefined) throw new Error(`There is no request ${id}.`)
  await inTransaction(workplace, (tx) =>
    workplace.bus.publish(
      tx,
      [
        { contract: VacationRequestSubmitted, detail },
        { contract: VacationRequestCancelled, detail },
      ],
      { actor: detail.owner, time: timestamp(clock.now()) },
    ),
  )
}

/** What administrators do with the events, to things that are not there: they learn so, and others do not. */
const eventOperations: Record<string, Operation> = {
  eventSubscriptions: asking('{ eventSubscriptions { name } }'),
  eventSubscription: asking('{ eventSubscription(name: "none") { name } }'),
  eventDeadLetters: asking('{ eventDeadLetters { position } }'),
  eventReplays: asking('{ eventReplays { id } }'),
  eventReplay: asking('{ eventReplay(id: "none") { id } }'),
  eventLog: asking('{ eventLog(limit: 1) { position } }'),
  eventTokens: asking('{ eventTokens { id } }'),
  createEventSubscription: asking(
    'mutation { createEventSubscription(input: { name: "-", pattern: {}, url: "none" }) { secret } }',
  ),
  updateEventSubscription: asking('mutation { updateEventSubscription(input: { name: "none" }) { name } }'),
  pauseEventSubscription: asking('mutation { pauseEventSubscription(name: "none") { name } }'),
  resumeEventSubscription: asking('mutation { resumeEventSubscription(name: "none") { name } }'),
  deleteEventSubscription: asking('mutation { deleteEventSubscription(name: "none") }'),
  rotateEventSubscriptionSecret: asking('mutation { rotateEventSubscriptionSecret(name: "none") { secret } }'),
  redriveDeadLetter: asking('mutation { redriveDeadLetter(subscription: "none", position: 1) }'),
  redriveDeadLetters: asking('mutation { redriveDeadLetters(subscription: "none") }'),
  discardDeadLetter: asking('mutation { discardDeadLetter(subscription: "none", position: 1) }'),
  startEventReplay: asking('mutation { startEventReplay(input: { subscriptions: ["none"] }) { id } }'),
  pauseEventReplay: asking('mutation { pauseEventReplay(id: "none") { id } }'),
  resumeEventReplay: asking('mutation { resumeEventReplay(id: "none") { id } }'),
  cancelEventReplay: asking('mutation { cancelEventReplay(id: "none") { id } }'),
  verifyEventLog: asking('mutation { verifyEventLog { events } }'),
  createEventToken: asking('mutation { createEventToken(input: { name: "" }) { secret } }'),
  revokeEventToken: asking('mutation { revokeEventToken(id: "none") { id } }'),
  contracts: asking('{ contracts { name } }'),
  contract: asking('{ contract(name: "UserRegistered") { name } }'),
  eventStory: asking('{ eventStory(eventId: "none") { position } }'),
  eventFlow: asking('{ eventFlow { nodes { id } } }'),
  stormingBoard: asking('{ stormingBoard { title } }'),
  traces: asking('{ traces { names } }'),
  trace: asking('{ trace(traceId: "none") { isCut } }'),
  serviceMap: asking('{ serviceMap { isCut } }'),
  contractUsage: asking('{ contractUsage { consumer } }'),
  contractWarnings: asking('{ contractWarnings { path } }'),
  contractCheck: asking('{ contractCheck { checkedAt } }'),
  activateContractVersion: asking('mutation { activateContractVersion(name: "None", version: 1) { name } }'),
  deprecateContractVersion: asking(
    'mutation { deprecateContractVersion(input: { name: "None", version: 1, reason: "x" }) { name } }',
  ),
  extendContractGrace: asking(
    'mutation { extendContractGrace(name: "None", version: 1, until: "2030-01-01", reason: "x") { name } }',
  ),
  retireContractVersion: asking('mutation { retireContractVersion(name: "None", version: 1) { name } }'),
}

/** What administrators decide for the house; of what is not there they learn that. */
const settingsOperations: Record<string, Operation> = {
  branding: asking('{ branding { name } }'),
  houseSettings: asking('{ houseSettings { version } }'),
  holidaysOfYear: asking('{ holidaysOfYear(year: 2026) { date } }'),
  previewHouseChange: asking('{ previewHouseChange(change: { cancel: "none" }) { requests } }'),
  operatorSettings: asking('{ operatorSettings { mailSender } }'),
  countries: asking('{ countries { code } }'),
  regions: asking('{ regions(country: "DE") { code } }'),
  defineLeaveType: asking(`mutation { defineLeaveType(leaveType: { name: "", category: SICK_LEAVE,
    entitlement: { kind: UNLIMITED }, needsDocument: false, color: rose }) { version } }`),
  retireLeaveType: asking('mutation { retireLeaveType(id: "none") { version } }'),
  orderLeaveTypes: asking('mutation { orderLeaveTypes(ids: []) { version } }'),
  adoptHouseRules: asking(`mutation { adoptHouseRules(rules: { name: "x", accent: teal, week: [], leaveYears: [],
    sickDaysGivenBack: true }) { version } }`),
  declareHoliday:
    asking(`mutation { declareHoliday(holiday: { date: "1900-01-01", yearly: false, name: "x", kind: COMPANY,
    free: DAY }) { version } }`),
  cancelHoliday: asking('mutation { cancelHoliday(id: "none") { version } }'),
  adoptPolicy: asking('mutation { adoptPolicy(policy: {}) { version } }'),
  removePolicy: asking('mutation { removePolicy(id: "none") { version } }'),
  orderPolicies: asking('mutation { orderPolicies(ids: ["none"]) { version } }'),
  sendTestMail: asking('mutation { sendTestMail }'),
  rehearsal: asking('{ rehearsal { id } }'),
  startRehearsal: asking(
    'mutation { startRehearsal(input: { from: "2026-01-02", until: "2026-01-01", policies: [] }) { id } }',
  ),
  cancelRehearsal: asking('mutation { cancelRehearsal { id } }'),
}

/** What administrators do with teams and people that are not there. */
const peopleOperations: Record<string, Operation> = {
  'submit for another': (person) => submit(person, { owner: 'bystander' }),
  'submit for oneself by name': async (person) => {
    const { data } = await person.graphql<{ me: { username: string } | null }>('{ me { username } }')
    return submit(person, { owner: data?.me?.username ?? 'nobody' })
  },
  listTeams: asking('{ listTeams { items { id } } }'),
  team: asking('{ team(id: "none") { id } }'),
  personDetails: asking('{ personDetails(username: "none") { timeZone } }'),
  invitation: asking('{ invitation(token: "none") { name } }'),
  defineTeam: asking('mutation { defineTeam(input: { name: "", stages: [] }) { id } }'),
  dissolveTeam: asking('mutation { dissolveTeam(id: "none") }'),
  assignTeam: asking('mutation { assignTeam(usernames: ["none"], team: null) { username } }'),
  addPerson: asking(
    'mutation { addPerson(input: { username: "", name: "", email: "", access: LINK }) { invitationToken } }',
  ),
  handOverInvitation: asking('mutation { handOverInvitation(username: "none") }'),
  invitePerson: asking('mutation { invitePerson(username: "none") { username } }'),
  revokeInvitation: asking('mutation { revokeInvitation(username: "none") { username } }'),
  deactivatePerson: asking('mutation { deactivatePerson(username: "none") { username } }'),
  reactivatePerson: asking('mutation { reactivatePerson(username: "none") { username } }'),
  agreeTerms: asking(
    'mutation { agreeTerms(input: { username: "none", schedules: [], places: [], allowances: [] }) { timeZone } }',
  ),
  adjustBalance: asking(`mutation { adjustBalance(input: {
    username: "none", leaveType: "annual-leave", date: "2026-01-01", days: 1, reason: "x" }) { timeZone } }`),
  acceptInvitation: asking('mutation { acceptInvitation(token: "none", password: "long enough") }'),
}

/** What is left, and what leave would cost: one's own, or the owner's. */
const balanceOperations: Record<string, Operation> = {
  balances: asking('{ balances { days } }'),
  'balances of another': asking('{ balances(username: "owner") { days } }'),
  previewLeave: asking(
    '{ previewLeave(input: { leaveType: "none", startDate: "2026-07-06", endDate: "2026-07-06" }) { days } }',
  ),
  freeDays: asking('{ freeDays(from: "2026-07-06", until: "2026-07-06") { date } }'),
  'freeDays of another': asking('{ freeDays(username: "owner", from: "2026-07-06", until: "2026-07-06") { date } }'),
  requestStory: (person, id) => person.graphql(`{ requestStory(id: "${id}") { type } }`),
  recordDocument: (person, id) => person.graphql(`mutation { recordDocument(id: "${id}") { id } }`),
}

/** What is seen of many people at once. */
const figureOperations: Record<string, Operation> = {
  calendar: asking('{ calendar(from: "2026-07-01", to: "2026-07-31") { items { username } } }'),
  calendarFeeds: asking('{ calendarFeeds { id } }'),
  createCalendarFeed: asking('mutation { createCalendarFeed(input: { kind: TEAM, team: "none" }) { path } }'),
  renewCalendarFeed: asking('mutation { renewCalendarFeed(id: "none") { path } }'),
  revokeCalendarFeed: asking('mutation { revokeCalendarFeed(id: "none") { id } }'),
  absenceReport: asking('{ absenceReport(from: "2026-07-01", to: "2026-07-31") { month } }'),
  balanceReport: asking('{ balanceReport(leaveType: "annual-leave") { asOf } }'),
  liabilityReport: asking('{ liabilityReport(leaveType: "annual-leave") { asOf } }'),
  reportChoices: asking('{ reportChoices { limited } }'),
  auditLog: asking('{ auditLog(limit: 1) { items { position } } }'),
  auditKinds: asking('{ auditKinds }'),
}

const operations: Record<string, Operation> = {
  getVacationRequest: (person, id) => person.graphql(`{ getVacationRequest(id: "${id}") { id owner } }`),
  listVacationRequests: (person) => person.graphql('{ listVacationRequests { items { id } } }'),
  me: (person) => person.graphql('{ me { username email } }'),
  listNotifications: (person) => person.graphql('{ listNotifications { unreadCount } }'),
  listPeople: (person) => person.graphql('{ listPeople { items { username email } } }'),
  groupRules: (person) => person.graphql('{ groupRules { domain } }'),
  submit: (person) => submit(person),
  'submit as APPROVED': (person) => submit(person, { approvalStatus: 'APPROVED' }),
  'submit with approvedBy': (person) => submit(person, { approvedBy: 'approver' }),
  amend: (person, id) => update(person, id, { description: 'Changed' }),
  approve: (person, id) => approve(person, id),
  deny: (person, id) => deny(person, id, 'No.'),
  'set PENDING_APPROVAL': (person, id) => update(person, id, { approvalStatus: 'PENDING_APPROVAL' }),
  'set REJECTED_BY_SYSTEM': (person, id) => update(person, id, { approvalStatus: 'REJECTED_BY_SYSTEM' }),
  'change the owner': (person, id) => update(person, id, { owner: 'submitter' }),
  'approve as somebody else': (person, id) => update(person, id, { approvalStatus: 'APPROVED', approvedBy: 'ada' }),
  delete: (person, id) => remove(person, id),
  markNotificationsRead: (person) => person.graphql('mutation { markNotificationsRead }'),
  assignGroups: (person) =>
    person.graphql('mutation { assignGroups(input: { username: "bystander", groups: [] }) { username } }'),
  setGroupRules: (person) => person.graphql('mutation { setGroupRules(rules: []) { domain } }'),
  eventLogRewrites: asking('{ eventLogRewrites { id } }'),
  reviseProfile: asking('mutation { reviseProfile(input: { phoneNumber: null }) { name } }'),
  changeEmail: asking('mutation { changeEmail(email: "none", password: "wrong") { email } }'),
  chooseLanguage: asking('mutation { chooseLanguage { language } }'),
  chooseNotifications: asking('mutation { chooseNotifications { approvalDigest } }'),
  erasePerson: asking('mutation { erasePerson(username: "none", confirmation: "none") { pseudonym } }'),
  onVacationRequestNotification: subscribing('onVacationRequestNotification { id }'),
  onDeleteVacationRequest: subscribing('onDeleteVacationRequest { id }'),
  onLiveUpdate: subscribing('onLiveUpdate { __typename }'),
  ...eventOperations,
  ...settingsOperations,
  ...balanceOperations,
  ...peopleOperations,
  ...figureOperations,
}

const yes = 'done'
const signIn = 'UNAUTHENTICATED'
const no = 'FORBIDDEN'
const notYours = 'FIELD_NOT_YOURS'
const reserved = 'STATUS_RESERVED'
/** Everybody may, if what is named were there. */
const ifThere = (code: Result): Result[] => [signIn, code, code, code, code, code, code]

/** In the order of the roles; the request is the owner's and waits for approval. */
const table: Record<string, Result[]> = {
  //                               anonymous bystander  submitter  owner     approver  admin     ownerWhoApproves
  getVacationRequest: /*       */ [signIn, yes, yes, yes, yes, yes, yes],
  listVacationRequests: /*     */ [signIn, yes, yes, yes, yes, yes, yes],
  me: /*                       */ [yes, yes, yes, yes, yes, yes, yes],
  listNotifications: /*        */ [signIn, yes, yes, yes, yes, yes, yes],
  listPeople: /*               */ [signIn, no, no, no, no, yes, no],
  groupRules: /*               */ [signIn, no, no, no, no, yes, no],
  submit: /*                   */ [signIn, no, yes, yes, no, no, yes],
  'submit as APPROVED': /*     */ [signIn, no, reserved, reserved, no, no, reserved],
  'submit with approvedBy': /* */ [signIn, no, notYours, notYours, no, no, notYours],
  amend: /*                    */ [signIn, no, no, yes, no, no, yes],
  approve: /*                  */ [signIn, no, no, no, yes, no, 'OWN_REQUEST'],
  deny: /*                     */ [signIn, no, no, no, yes, no, 'OWN_REQUEST'],
  'set PENDING_APPROVAL': /*   */ [signIn, reserved, reserved, reserved, reserved, reserved, reserved],
  'set REJECTED_BY_SYSTEM': /* */ [signIn, reserved, reserved, reserved, reserved, reserved, reserved],
  'change the owner': /*       */ [signIn, notYours, notYours, notYours, notYours, notYours, notYours],
  'approve as somebody else': /**/ [signIn, notYours, notYours, notYours, notYours, notYours, notYours],
  delete: /*                   */ [signIn, no, no, yes, yes, no, yes],
  markNotificationsRead: /*    */ [signIn, yes, yes, yes, yes, yes, yes],
  assignGroups: /*             */ [signIn, no, no, no, no, yes, no],
  setGroupRules: /*            */ [signIn, no, no, no, no, yes, no],
  eventLogRewrites: /*         */ [signIn, no, no, no, no, yes, no],
  reviseProfile: /*            */ [signIn, yes, yes, yes, yes, yes, yes],
  changeEmail: /*              */ [signIn, ...Array(6).fill('INVALID_EMAIL')],
  chooseLanguage: /*           */ [signIn, yes, yes, yes, yes, yes, yes],
  chooseNotifications: /*      */ [signIn, yes, yes, yes, yes, yes, yes],
  erasePerson: /*              */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  onVacationRequestNotification: [signIn, yes, yes, yes, yes, yes, yes],
  onDeleteVacationRequest: /*  */ [signIn, yes, yes, yes, yes, yes, yes],
  onLiveUpdate: /*             */ [signIn, yes, yes, yes, yes, yes, yes],
  eventSubscriptions: /*    */ [signIn, no, no, no, no, yes, no],
  eventSubscription: /*     */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  eventDeadLetters: /*      */ [signIn, no, no, no, no, yes, no],
  eventReplays: /*          */ [signIn, no, no, no, no, yes, no],
  eventReplay: /*           */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  eventLog: /*              */ [signIn, no, no, no, no, yes, no],
  eventTokens: /*           */ [signIn, no, no, no, no, yes, no],
  createEventSubscription: /**/ [signIn, no, no, no, no, 'BAD_USER_INPUT', no],
  updateEventSubscription: /**/ [signIn, no, no, no, no, 'NOT_FOUND', no],
  pauseEventSubscription: /**/ [signIn, no, no, no, no, 'NOT_FOUND', no],
  resumeEventSubscription: /**/ [signIn, no, no, no, no, 'NOT_FOUND', no],
  deleteEventSubscription: /**/ [signIn, no, no, no, no, 'NOT_FOUND', no],
  rotateEventSubscriptionSecret: [signIn, no, no, no, no, 'NOT_FOUND', no],
  redriveDeadLetter: /*     */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  redriveDeadLetters: /*    */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  discardDeadLetter: /*     */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  startEventReplay: /*      */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  pauseEventReplay: /*      */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  resumeEventReplay: /*     */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  cancelEventReplay: /*     */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  verifyEventLog: /*        */ [signIn, no, no, no, no, yes, no],
  createEventToken: /*      */ [signIn, no, no, no, no, 'API_TOKEN_INVALID', no],
  revokeEventToken: /*      */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  contracts: /*             */ [signIn, yes, yes, yes, yes, yes, yes],
  contract: /*              */ [signIn, yes, yes, yes, yes, yes, yes],
  eventStory: /*            */ [signIn, no, no, no, no, yes, no],
  eventFlow: /*             */ [signIn, no, no, no, no, yes, no],
  stormingBoard: /*         */ [signIn, no, no, no, no, yes, no],
  traces: /*                */ [signIn, no, no, no, no, yes, no],
  trace: /*                 */ [signIn, no, no, no, no, yes, no],
  serviceMap: /*            */ [signIn, no, no, no, no, yes, no],
  contractUsage: /*         */ [signIn, no, no, no, no, yes, no],
  contractWarnings: /*      */ [signIn, no, no, no, no, yes, no],
  contractCheck: /*         */ [signIn, no, no, no, no, yes, no],
  activateContractVersion: [signIn, no, no, no, no, 'NO_SUCH_VERSION', no],
  deprecateContractVersion: [signIn, no, no, no, no, 'NO_SUCH_VERSION', no],
  extendContractGrace: /*   */ [signIn, no, no, no, no, 'NO_SUCH_VERSION', no],
  retireContractVersion: /* */ [signIn, no, no, no, no, 'NO_SUCH_VERSION', no],
  branding: /*              */ [yes, yes, yes, yes, yes, yes, yes],
  houseSettings: /*         */ [signIn, no, no, no, no, yes, no],
  holidaysOfYear: /*        */ [signIn, no, no, no, no, yes, no],
  previewHouseChange: /*    */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  operatorSettings: /*      */ [signIn, no, no, no, no, yes, no],
  countries: /*             */ [signIn, yes, yes, yes, yes, yes, yes],
  regions: /*               */ [signIn, yes, yes, yes, yes, yes, yes],
  defineLeaveType: /*       */ [signIn, no, no, no, no, 'LEAVE_TYPE_INVALID', no],
  retireLeaveType: /*       */ [signIn, no, no, no, no, 'LEAVE_TYPE_UNKNOWN', no],
  orderLeaveTypes: /*       */ [signIn, no, no, no, no, 'ORDER_INVALID', no],
  adoptHouseRules: /*       */ [signIn, no, no, no, no, 'HOUSE_RULES_INVALID', no],
  declareHoliday: /*        */ [signIn, no, no, no, no, 'HOLIDAY_INVALID', no],
  cancelHoliday: /*         */ [signIn, no, no, no, no, 'NOT_FOUND', no],
  adoptPolicy: /*           */ [signIn, no, no, no, no, 'POLICY_INVALID', no],
  removePolicy: /*          */ [signIn, no, no, no, no, 'POLICY_UNKNOWN', no],
  orderPolicies: /*         */ [signIn, no, no, no, no, 'ORDER_INVALID', no],
  sendTestMail: /*          */ [signIn, no, no, no, no, yes, no],
  rehearsal: /*             */ [signIn, no, no, no, no, yes, no],
  startRehearsal: /*        */ [signIn, no, no, no, no, 'DATE_INVALID', no],
  cancelRehearsal: /*       */ [signIn, no, no, no, no, yes, no],
  balances: [signIn, yes, yes, yes, yes, yes, yes],
  'balances of another': [signIn, no, no, yes, yes, yes, yes],
  previewLeave: [
    signIn,
    'LEAVE_TYPE_UNKNOWN',
    'LEAVE_TYPE_UNKNOWN',
    'LEAVE_TYPE_UNKNOWN',
    'LEAVE_TYPE_UNKNOWN',
    'LEAVE_TYPE_UNKNOWN',
    'LEAVE_TYPE_UNKNOWN',
  ],
  freeDays: [signIn, yes, yes, yes, yes, yes, yes],
  'freeDays of another': [signIn, no, no, yes, yes, yes, yes],
  requestStory: [signIn, yes, yes, yes, yes, yes, yes],
  recordDocument: [signIn, no, no, no, yes, yes, 'OWN_REQUEST'],
  'submit for another': [signIn, no, no, no, yes, yes, yes],
  'submit for oneself by name': [signIn, no, yes, yes, no, no, yes],
  listTeams: [signIn, yes, yes, yes, yes, yes, yes],
  team: [signIn, yes, yes, yes, yes, yes, yes],
  personDetails: [signIn, no, no, no, no, yes, no],
  invitation: [yes, yes, yes, yes, yes, yes, yes],
  defineTeam: [signIn, no, no, no, no, 'TEAM_INVALID', no],
  dissolveTeam: [signIn, no, no, no, no, 'NOT_FOUND', no],
  assignTeam: [signIn, no, no, no, no, 'NOT_FOUND', no],
  addPerson: [signIn, no, no, no, no, 'USERNAME_MISSING', no],
  handOverInvitation: [signIn, no, no, no, no, 'NOT_FOUND', no],
  invitePerson: [signIn, no, no, no, no, 'NOT_FOUND', no],
  revokeInvitation: [signIn, no, no, no, no, 'NOT_FOUND', no],
  deactivatePerson: [signIn, no, no, no, no, 'NOT_FOUND', no],
  reactivatePerson: [signIn, no, no, no, no, 'NOT_FOUND', no],
  agreeTerms: [signIn, no, no, no, no, 'NOT_FOUND', no],
  adjustBalance: [signIn, no, no, no, no, 'NOT_FOUND', no],
  acceptInvitation: [
    'INVITATION_STALE',
    'INVITATION_STALE',
    'INVITATION_STALE',
    'INVITATION_STALE',
    'INVITATION_STALE',
    'INVITATION_STALE',
    'INVITATION_STALE',
  ],
  calendar: /*              */ [signIn, yes, yes, yes, yes, yes, yes],
  calendarFeeds: /*         */ [signIn, yes, yes, yes, yes, yes, yes],
  createCalendarFeed: /*    */ ifThere('FEED_INVALID'),
  renewCalendarFeed: /*     */ ifThere('NOT_FOUND'),
  revokeCalendarFeed: /*    */ ifThere('NOT_FOUND'),
  absenceReport: /*         */ [signIn, no, no, no, yes, yes, yes],
  balanceReport: /*         */ [signIn, no, no, no, yes, yes, yes],
  liabilityReport: /*       */ [signIn, no, no, no, yes, yes, yes],
  reportChoices: /*         */ [signIn, no, no, no, yes, yes, yes],
  auditLog: /*              */ [signIn, no, no, no, no, yes, no],
  auditKinds: /*            */ [signIn, no, no, no, no, yes, no],
}

onBothStores('who may do what', (open) => {
  let app: TestApp
  let people: Record<Role, Person>
  beforeAll(async () => {
    app = await open()
    const admin = await app.register('admin')
    people = {
      anonymous: app.visitor(),
      admin,
      bystander: await app.register('bystander'),
      submitter: await app.register('submitter'),
      owner: await app.register('owner'),
      approver: await app.register('approver'),
      ownerWhoApproves: await app.register('ownerWhoApproves'),
    }
    await assignGroups(admin, 'approver', ['APPROVER'])
    await assignGroups(admin, 'ownerwhoapproves', ['SUBMITTER', 'APPROVER'])
    await assignGroups(admin, 'bystander', [])
    await assignGroups(admin, 'admin', ['ADMIN'])
  })

  /** A request of the owner that this role is, or of the owner. */
  function requestFor(role: Role, status: ApprovalStatus, days: { start_date?: string; end_date?: string } = {}) {
    const owner = role === 'ownerWhoApproves' ? 'ownerwhoapproves' : 'owner'
    return putRows(app, [rowOf(owner, { approval_status: status, ...days })])
  }

  test('the table has a line for every field of the API', async () => {
    const { data } = await people.admin.graphql<{ __schema: Record<string, { fields: { name: string }[] }> }>(
      '{ __schema { queryType { fields { name } } mutationType { fields { name } } subscriptionType { fields { name } } } }',
    )
    const there = Object.values(data?.__schema ?? {}).flatMap(({ fields }) => fields.map(({ name }) => name))
    const throughUpdate = ['submitVacationRequest', 'updateVacationRequest', 'deleteVacationRequest']
    expect(Object.keys(operations)).toEqual(
      expect.arrayContaining(there.filter((name) => !throughUpdate.includes(name))),
    )
    expect(Object.keys(table)).toEqual(Object.keys(operations))
  })

  describe.each(Object.keys(operations))('%s', (name) => {
    test.each(roles.map((role, index) => [role, table[name]?.[index]] as const))('%s: %s', async (role, expected) => {
      const id = await requestFor(role, 'PENDING_APPROVAL')
      const answer = await operations[name]?.(people[role], id, app)
      expect(answer?.code ?? 'done').toBe(expected)
    })
  })

  test('a developer sees the events, and beyond that no more than a bystander', async () => {
    const developer = await app.register('developer')
    await assignGroups(people.admin, 'developer', ['DEVELOPER'])
    const answers = await Promise.all(
      Object.keys(eventOperations).map(
        async (name) => [name, await eventOperations[name]?.(developer, '', app)] as const,
      ),
    )
    const mayDo = answers.filter(([, answer]) => answer?.code === undefined).map(([name]) => name)
    expect(mayDo).toEqual([
      'contracts',
      'contract',
      'eventStory',
      'eventFlow',
      'stormingBoard',
      'traces',
      'trace',
      'serviceMap',
      'contractCheck',
    ])
  })

  const wrong = 'WRONG_STATUS'
  /** In the order of the statuses: being validated, pending, rejected, approved, denied. */
  const byStatus: [keyof typeof operations, Role, Result[]][] = [
    ['amend', 'owner', [yes, yes, wrong, yes, wrong]],
    ['approve', 'approver', [wrong, yes, wrong, wrong, wrong]],
    ['deny', 'approver', [wrong, yes, wrong, wrong, wrong]],
    ['delete', 'owner', [yes, yes, yes, yes, yes]],
    ['delete', 'approver', [yes, yes, yes, yes, yes]],
    ['approve', 'submitter', [no, no, no, no, no]],
    ['amend', 'approver', [no, no, no, no, no]],
  ]
  describe.each(byStatus)('%s by the %s', (name, role, results) => {
    test.each(approvalStatuses.map((status, index) => [status, results[index]] as const))(
      '%s: %s, and the buttons say so',
      async (status, expected) => {
        const id = await requestFor(role, status)
        const offered = (await get(people[role], id))?.allowedActions ?? []
        expect(offered.includes(name.toUpperCase())).toBe(expected === yes)
        const answer = await operations[name]?.(people[role], id, app)
        expect(answer?.code ?? 'done').toBe(expected)
      },
    )
  })

  test('leave that has been taken is deleted by approvers only', async () => {
    const taken = { start_date: '2026-05-11', end_date: '2026-05-12' }
    const id = await requestFor('owner', 'APPROVED', taken)
    expect((await get(people.owner, id))?.allowedActions).toEqual([])
    expect((await remove(people.owner, id)).code).toBe('WRONG_STATUS')
    expect((await remove(people.approver, id)).code).toBeUndefined()
  })

  test('the only approver there is decides on their own request', async () => {
    const lone = await open()
    const ada = await lone.register('ada')
    const ben = await lone.register('ben')
    const id = await putRows(lone, [rowOf('ada')])
    await assignGroups(ada, 'ben', ['APPROVER'])
    expect((await get(ada, id))?.allowedActions).toEqual(['AMEND', 'DELETE'])
    expect((await approve(ada, id)).code).toBe('OWN_REQUEST')
    await assignGroups(ada, 'ben', [])
    expect((await approve(ben, id)).code).toBe('FORBIDDEN')
    expect((await get(ada, id))?.allowedActions).toEqual(['AMEND', 'APPROVE', 'DENY', 'DELETE'])
    expect((await approve(ada, id)).code).toBeUndefined()
  })

  test('somebody must stay administrator', async () => {
    const answer = await people.admin.graphql(
      'mutation { assignGroups(input: { username: "admin", groups: [APPROVER] }) { username } }',
    )
    expect(answer.code).toBe('LAST_ADMINISTRATOR')
  })

  describe('why somebody is away', () => {
    const selection = 'category leaveType description rejectionReason documentReceivedAt documentNeeded'
    const kept = {
      ...{ category: 'SICK_LEAVE', leaveType: 'sick-leave', description: 'The flu', rejectionReason: 'No note' },
      documentReceivedAt: '2026-05-13T10:00:00.000Z',
    }
    const hidden = {
      ...{ category: 'UNDISCLOSED', leaveType: 'undisclosed', description: null, rejectionReason: null },
      ...{ documentReceivedAt: null, documentNeeded: false },
    }
    const sick = {
      category: 'SICK_LEAVE',
      ...{ description: 'The flu', rejection_reason: 'No note' },
      documented_at: '2026-05-13T10:00:00.000Z',
      approved_before: JSON.stringify({
        ...{ category: 'SICK_LEAVE', description: 'The flu', startDate: '2026-07-06', endDate: '2026-07-10' },
        ...{ startsAt: 'MORNING', endsAt: 'EVENING' },
      }),
    } as const
    let id: string
    let deputy: Person
    beforeAll(async () => {
      deputy = await app.register('deputy')
      await app.register('ill')
      await people.admin.graphql(`mutation { defineTeam(input: { name: "Cared for",
        stages: [{ approvers: [{ username: "approver", deputy: "deputy" }] }] }) { id } }`)
      const { data } = await people.admin.graphql<{ listTeams: { items: { id: string; name: string }[] } }>(
        '{ listTeams { items { id name } } }',
      )
      const team = data?.listTeams.items.find(({ name }) => name === 'Cared for')?.id
      await people.admin.graphql('mutation ($team: ID) { assignTeam(usernames: ["ill"], team: $team) { team } }', {
        team,
      })
      id = await putRows(app, [rowOf('ill', sick)])
    })

    const seers: [string, () => Person, boolean][] = [
      ['an approver', () => people.approver, true],
      ['an administrator', () => people.admin, true],
      ['a deputy of an approver of the team', () => deputy, true],
      ['another submitter', () => people.submitter, false],
      ['somebody in no group', () => people.bystander, false],
    ]
    test.each(seers)('%s', async (_who, viewer, mayKnow) => {
      const document = `query ($id: ID!) { getVacationRequest(id: $id) { ${selection} approvedBefore { category leaveType
        description } } listVacationRequests(filter: { owner: { eq: "ill" } }) { items { ${selection} } } }`
      const { data } = await viewer().graphql(document, { id })
      const told = mayKnow ? kept : hidden
      const before = { category: told.category, leaveType: told.leaveType, description: told.description }
      expect(data).toMatchObject({
        getVacationRequest: { ...told, approvedBefore: before },
        listVacationRequests: { items: [told] },
      })
    })

    test.each([
      ['{ category: { eq: SICK_LEAVE } }', true],
      ['{ category: { ne: SICK_LEAVE } }', false],
      ['{ not: { category: { eq: SICK_LEAVE } } }', false],
      ['{ description: { contains: "flu" } }', true],
      ['{ rejectionReason: { size: { gt: 0 } } }', true],
      ['{ rejectionReason: { attributeExists: true } }', true],
    ])('is not found out by the filter %s', async (filter, isTrue) => {
      const document = `{ listVacationRequests(filter: { and: [{ owner: { eq: "ill" } }, ${filter}] }) { items { id } } }`
      const foundBy = async (person: Person) => {
        const { data } = await person.graphql<{ listVacationRequests: { items: unknown[] } }>(document)
        return data?.listVacationRequests.items.length === 1
      }
      expect([await foundBy(people.approver), await foundBy(deputy)]).toEqual([isTrue, isTrue])
      expect([await foundBy(people.submitter), await foundBy(people.bystander)]).toEqual([!isTrue, !isTrue])
    })

    test('nor by the condition of a deletion that is refused anyway', async () => {
      const codes = ['SICK_LEAVE', 'ANNUAL_LEAVE'].map(
        async (eq) => (await remove(people.submitter, id, { category: { eq } })).code,
      )
      expect(await Promise.all(codes)).toEqual(['CONDITION_FAILED', 'CONDITION_FAILED'])
      expect((await remove(people.anonymous, id, { category: { eq: 'SICK_LEAVE' } })).code).toBe('UNAUTHENTICATED')
    })

    test('nor by a live line', async () => {
      const hears = (person: Person) => person.subscribe('subscription { onVacationRequestNotification { category } }')
      const [stranger, decider] = [await hears(people.submitter), await hears(people.approver)]
      await tellOf(app, id)
      const heard = [await stranger.next(), await decider.next()]
      await Promise.all([stranger.leave(), decider.leave()])
      expect(heard.map((one) => Object(one).onVacationRequestNotification.category)).toEqual([
        'UNDISCLOSED',
        'SICK_LEAVE',
      ])
    })
  })

  test('e-mail addresses are for the person and for administrators', async () => {
    const id = await putRows(app, [rowOf('owner')])
    const document = '{ getVacationRequest(id: "ID") { requester { username email } } }'.replace('ID', id)
    const seenBy = async (role: Role) => (await people[role].graphql(document)).text.includes('owner@example.com')
    expect([await seenBy('owner'), await seenBy('admin')]).toEqual([true, true])
    expect([await seenBy('approver'), await seenBy('submitter')]).toEqual([false, false])
  })
})
