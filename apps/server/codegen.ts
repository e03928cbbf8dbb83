import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: 'apps/server/api/schema.graphql',
  generates: {
    'apps/server/api/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: '../context.ts#ApiContext',
        strictScalars: true,
        scalars: { AWSDate: 'string', AWSDateTime: 'string', JSON: 'unknown', Long: 'number' },
        resolversNonOptionalTypename: { unionMember: true },
        makeResolverTypeCallable: true,
        mappers: {
          VacationRequest: '@vacation-tracker/leave#VacationRequest as RequestModel',
          ApprovedBefore: '@vacation-tracker/vacation-events/vacation-request#ApprovedBefore as ApprovedBeforeModel',
          Person: '../../store/people.ts#Person as PersonModel',
          Me: '../../queries/me.ts#Me as MeModel',
          Team: '../../queries/teams.ts#TeamInList',
          DecidingStage: '@vacation-tracker/leave/policy/approvers#DecidingStage as DecidingStageModel',
          TeamApprover: '@vacation-tracker/leave/policy/deputies#Approver',
          PersonDetails: '../../queries/person-details.ts#PersonDetails as PersonDetailsModel',
          NotificationArrival: '../arrival.ts#Arrival',
          EventSubscription: '@vacation-tracker/event-bus/subscription#SubscriptionStatus',
          EventReplay: '@vacation-tracker/event-bus/replay#ReplayStatus',
          EventDeadLetter: '@vacation-tracker/event-bus/dead-letters#DeadLetter',
          EventContractDeprecation: '@vacation-tracker/event-contracts/life-cycle#Deprecation as DeprecationModel',
          EventContract: '@vacation-tracker/event-contracts#EventContract as ContractModel',
          EventContractVersion: '@vacation-tracker/event-contracts#EventContract as ContractModel',
          Balance: '../../queries/balances.ts#TypedBalance',
          LedgerLine: '@vacation-tracker/leave/ledger-line#LedgerLine as LedgerLineModel',
          LeavePreview: '../../queries/leave-preview.ts#DraftPreview',
          StoryStep: '../../queries/request-story.ts#StoryStep as StoryStepModel',
          HouseSettings: '../../house/house-book.ts#KnownHouse',
          LeaveEntitlement: '@vacation-tracker/leave/leave-type#Entitlement',
          Rehearsal: '../../rehearsal/rehearsal-room.ts#RehearsalStatus',
          RehearsalReport: '../../rehearsal/report.ts#RehearsalReport as ReportModel',
          RehearsedChange: '../../rehearsal/report.ts#RehearsedChange as RehearsedChangeModel',
          CostChange: '../../house/preview.ts#CostChange as CostChangeModel',
          EventToken: '../../accounts/api-token.ts#ApiToken',
          AuditEntry: '../../queries/audit.ts#AuditEntry as AuditEntryModel',
          CalendarFeed: '../../store/calendar-feeds.ts#CalendarFeed as FeedModel',
          Notification: '../../store/notifications.ts#Notification as NotificationModel',
        },
      },
    },
  },
}

export default config
