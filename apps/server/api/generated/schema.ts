import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VacationRequest as RequestModel } from '@vacation-tracker/leave';
import type { Person as PersonModel } from '../../store/people.ts';
import type { Me as MeModel } from '../../queries/me.ts';
import type { Arrival } from '../arrival.ts';
import type { Notification as NotificationModel } from '../../store/notifications.ts';
import type { ApiContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day. `2021-10-13` and `2021-10-13Z` are accepted; `2021-10-13` is returned. Never an instant. */
  AWSDate: { input: string; output: string; }
  /** An instant in UTC, ISO 8601: `2021-10-13T10:28:13.902Z`. */
  AWSDateTime: { input: string; output: string; }
};

export type ApprovalStatus =
  | 'APPROVED'
  /** An approver said no; `rejectionReason` says why. */
  | 'DENIED'
  /** Valid; an approver has to decide. */
  | 'PENDING_APPROVAL'
  /** Submitted or amended; the validation has not looked at it yet. Lasts milliseconds. */
  | 'PENDING_VALIDATION'
  /** A rule refused it; `rejectionReason` says which. */
  | 'REJECTED_BY_SYSTEM';

export type AssignGroupsInput = {
  groups: Array<Group>;
  username: Scalars['String']['input'];
};

export type Category =
  | 'ADOPTIVE_LEAVE'
  | 'ANNUAL_LEAVE'
  | 'CARERS_LEAVE'
  | 'PARENTAL_LEAVE'
  | 'PATERNITY_LEAVE'
  | 'PUBLIC_HOLIDAYS'
  | 'SICK_LEAVE';

export type CreateVacationRequestInput = {
  approvalStatus?: InputMaybe<ApprovalStatus>;
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Category>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  startDate?: InputMaybe<Scalars['AWSDate']['input']>;
};

export type DeleteVacationRequestInput = {
  id: Scalars['ID']['input'];
};

/** What a person may do. Everybody who is signed in may read. */
export type Group =
  /** Assigns groups and sets the rules of the house. */
  | 'ADMIN'
  /** Decides on leave. */
  | 'APPROVER'
  /** Asks for leave. */
  | 'SUBMITTER';

export type GroupRule = {
  __typename?: 'GroupRule';
  /** `example.com`; the part after the @. */
  domain: Scalars['String']['output'];
  groups: Array<Group>;
};

export type GroupRuleInput = {
  domain: Scalars['String']['input'];
  groups: Array<Group>;
};

/** The viewer may do other things from now on. */
export type GroupsChange = {
  __typename?: 'GroupsChange';
  groups: Array<Group>;
};

export type LiveUpdate = GroupsChange | NotificationArrival | VacationRequestChange | VacationRequestDeletion;

export type Me = {
  __typename?: 'Me';
  email: Scalars['String']['output'];
  groups: Array<Group>;
  name: Scalars['String']['output'];
  phoneNumber?: Maybe<Scalars['String']['output']>;
  team?: Maybe<Scalars['String']['output']>;
  /** IANA name, `Europe/Berlin`. Decides which day is today. */
  timeZone: Scalars['String']['output'];
  unreadCount: Scalars['Int']['output'];
  username: Scalars['String']['output'];
};

export type ModelApprovalStatusInput = {
  eq?: InputMaybe<ApprovalStatus>;
  ne?: InputMaybe<ApprovalStatus>;
};

/** The types of DynamoDB; here every present attribute is a `string` and every absent one is `_null`. */
export type ModelAttributeTypes =
  | '_null'
  | 'binary'
  | 'binarySet'
  | 'bool'
  | 'list'
  | 'map'
  | 'number'
  | 'numberSet'
  | 'string'
  | 'stringSet';

export type ModelCategoryInput = {
  eq?: InputMaybe<Category>;
  ne?: InputMaybe<Category>;
};

export type ModelIdInput = {
  attributeExists?: InputMaybe<Scalars['Boolean']['input']>;
  attributeType?: InputMaybe<ModelAttributeTypes>;
  beginsWith?: InputMaybe<Scalars['ID']['input']>;
  between?: InputMaybe<Array<InputMaybe<Scalars['ID']['input']>>>;
  contains?: InputMaybe<Scalars['ID']['input']>;
  eq?: InputMaybe<Scalars['ID']['input']>;
  ge?: InputMaybe<Scalars['ID']['input']>;
  gt?: InputMaybe<Scalars['ID']['input']>;
  le?: InputMaybe<Scalars['ID']['input']>;
  lt?: InputMaybe<Scalars['ID']['input']>;
  ne?: InputMaybe<Scalars['ID']['input']>;
  notContains?: InputMaybe<Scalars['ID']['input']>;
  size?: InputMaybe<ModelSizeInput>;
};

/** The length of a text, in characters. */
export type ModelSizeInput = {
  between?: InputMaybe<Array<InputMaybe<Scalars['Int']['input']>>>;
  eq?: InputMaybe<Scalars['Int']['input']>;
  ge?: InputMaybe<Scalars['Int']['input']>;
  gt?: InputMaybe<Scalars['Int']['input']>;
  le?: InputMaybe<Scalars['Int']['input']>;
  lt?: InputMaybe<Scalars['Int']['input']>;
  ne?: InputMaybe<Scalars['Int']['input']>;
};

export type ModelStringInput = {
  attributeExists?: InputMaybe<Scalars['Boolean']['input']>;
  attributeType?: InputMaybe<ModelAttributeTypes>;
  beginsWith?: InputMaybe<Scalars['String']['input']>;
  between?: InputMaybe<Array<InputMaybe<Scalars['String']['input']>>>;
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  ge?: InputMaybe<Scalars['String']['input']>;
  gt?: InputMaybe<Scalars['String']['input']>;
  le?: InputMaybe<Scalars['String']['input']>;
  lt?: InputMaybe<Scalars['String']['input']>;
  ne?: InputMaybe<Scalars['String']['input']>;
  notContains?: InputMaybe<Scalars['String']['input']>;
  size?: InputMaybe<ModelSizeInput>;
};

export type ModelVacationRequestConditionInput = {
  and?: InputMaybe<Array<InputMaybe<ModelVacationRequestConditionInput>>>;
  approvalStatus?: InputMaybe<ModelApprovalStatusInput>;
  approvedBy?: InputMaybe<ModelStringInput>;
  category?: InputMaybe<ModelCategoryInput>;
  description?: InputMaybe<ModelStringInput>;
  endDate?: InputMaybe<ModelStringInput>;
  not?: InputMaybe<ModelVacationRequestConditionInput>;
  or?: InputMaybe<Array<InputMaybe<ModelVacationRequestConditionInput>>>;
  rejectionReason?: InputMaybe<ModelStringInput>;
  startDate?: InputMaybe<ModelStringInput>;
};

export type ModelVacationRequestConnection = {
  __typename?: 'ModelVacationRequestConnection';
  items: Array<Maybe<VacationRequest>>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

export type ModelVacationRequestFilterInput = {
  and?: InputMaybe<Array<InputMaybe<ModelVacationRequestFilterInput>>>;
  approvalStatus?: InputMaybe<ModelApprovalStatusInput>;
  approvedBy?: InputMaybe<ModelStringInput>;
  category?: InputMaybe<ModelCategoryInput>;
  description?: InputMaybe<ModelStringInput>;
  endDate?: InputMaybe<ModelStringInput>;
  id?: InputMaybe<ModelIdInput>;
  not?: InputMaybe<ModelVacationRequestFilterInput>;
  or?: InputMaybe<Array<InputMaybe<ModelVacationRequestFilterInput>>>;
  owner?: InputMaybe<ModelStringInput>;
  rejectionReason?: InputMaybe<ModelStringInput>;
  startDate?: InputMaybe<ModelStringInput>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Sets a person's groups. For administrators. */
  assignGroups: Person;
  /** Cancels a request. With a `condition` it is only deleted if the request meets it. */
  deleteVacationRequest?: Maybe<VacationRequest>;
  /** Marks the viewer's notifications as read: these, or all of them. Returns how many are still unread. */
  markNotificationsRead: Scalars['Int']['output'];
  /** Replaces the rules by e-mail domain. For administrators. */
  setGroupRules: Array<GroupRule>;
  /** Asks for leave. `approvalStatus`, when sent, is PENDING_VALIDATION: the rules decide what comes next. */
  submitVacationRequest?: Maybe<VacationRequest>;
  /**
   * With `approvalStatus` APPROVED or DENIED: an approver's decision (DENIED needs `rejectionReason`).
   * Otherwise: the owner's amendment of a pending request, which is then validated again.
   */
  updateVacationRequest?: Maybe<VacationRequest>;
};


export type MutationAssignGroupsArgs = {
  input: AssignGroupsInput;
};


export type MutationDeleteVacationRequestArgs = {
  condition?: InputMaybe<ModelVacationRequestConditionInput>;
  input: DeleteVacationRequestInput;
};


export type MutationMarkNotificationsReadArgs = {
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type MutationSetGroupRulesArgs = {
  rules: Array<GroupRuleInput>;
};


export type MutationSubmitVacationRequestArgs = {
  input: CreateVacationRequestInput;
};


export type MutationUpdateVacationRequestArgs = {
  input: UpdateVacationRequestInput;
};

export type Notification = {
  __typename?: 'Notification';
  createdAt: Scalars['AWSDateTime']['output'];
  id: Scalars['ID']['output'];
  kind: NotificationKind;
  /** What happened, in a sentence. */
  message: Scalars['String']['output'];
  /** Null while unread. */
  readAt?: Maybe<Scalars['AWSDateTime']['output']>;
  vacationRequestId: Scalars['ID']['output'];
};

export type NotificationArrival = {
  __typename?: 'NotificationArrival';
  unreadCount: Scalars['Int']['output'];
};

export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  items: Array<Notification>;
  nextToken?: Maybe<Scalars['String']['output']>;
  unreadCount: Scalars['Int']['output'];
};

export type NotificationKind =
  | 'REQUEST_APPROVED'
  | 'REQUEST_AWAITS_APPROVAL'
  | 'REQUEST_CANCELLED'
  | 'REQUEST_DENIED'
  | 'REQUEST_REJECTED_BY_SYSTEM'
  | 'TEAMMATE_AWAY';

export type Person = {
  __typename?: 'Person';
  /** For the person and for administrators; null for others. */
  email?: Maybe<Scalars['String']['output']>;
  groups: Array<Group>;
  name: Scalars['String']['output'];
  team?: Maybe<Scalars['String']['output']>;
  username: Scalars['String']['output'];
};

export type PersonConnection = {
  __typename?: 'PersonConnection';
  items: Array<Person>;
  nextToken?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  getVacationRequest?: Maybe<VacationRequest>;
  /** Which groups a new person gets by the domain of their e-mail address. For administrators. */
  groupRules: Array<GroupRule>;
  /** The viewer's notifications, newest first. */
  listNotifications: NotificationConnection;
  /** Everybody, by name. For administrators. */
  listPeople: PersonConnection;
  /** Newest first. `limit` is 100 unless told, 1000 at most; pass `nextToken` back with the same filter for the next page. */
  listVacationRequests?: Maybe<ModelVacationRequestConnection>;
  /** The signed-in person; null when nobody is signed in. */
  me?: Maybe<Me>;
};


export type QueryGetVacationRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryListNotificationsArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListPeopleArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};


export type QueryListVacationRequestsArgs = {
  filter?: InputMaybe<ModelVacationRequestFilterInput>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  nextToken?: InputMaybe<Scalars['String']['input']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Every request that is deleted, as it last was. */
  onDeleteVacationRequest?: Maybe<VacationRequest>;
  /** All that a page of ours shows live, over one connection. */
  onLiveUpdate: LiveUpdate;
  /** Every request that is submitted, amended, validated or decided; of one owner, or of all. */
  onVacationRequestNotification?: Maybe<VacationRequest>;
};


export type SubscriptionOnVacationRequestNotificationArgs = {
  owner?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateVacationRequestInput = {
  approvalStatus?: InputMaybe<ApprovalStatus>;
  approvedBy?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Category>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDate?: InputMaybe<Scalars['AWSDate']['input']>;
  /** The `version` that you saw. When the request has changed since, nothing happens and you are told. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  owner?: InputMaybe<Scalars['String']['input']>;
  rejectionReason?: InputMaybe<Scalars['String']['input']>;
  startDate?: InputMaybe<Scalars['AWSDate']['input']>;
};

export type VacationRequest = {
  __typename?: 'VacationRequest';
  /** What the viewer may do with it now. */
  allowedActions: Array<VacationRequestAction>;
  approvalStatus: ApprovalStatus;
  /** Username of the approver who approved it. */
  approvedBy?: Maybe<Scalars['String']['output']>;
  category: Category;
  createdAt: Scalars['AWSDateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Last day of leave, included. */
  endDate: Scalars['AWSDate']['output'];
  id: Scalars['ID']['output'];
  /** Username of the person who is away. */
  owner?: Maybe<Scalars['String']['output']>;
  /** Why it was denied or rejected. */
  rejectionReason?: Maybe<Scalars['String']['output']>;
  /** The person who is away; null when they are gone. */
  requester?: Maybe<Person>;
  /** First day of leave. */
  startDate: Scalars['AWSDate']['output'];
  updatedAt: Scalars['AWSDateTime']['output'];
  /** Counts the changes of this request. Send it back with an update to be sure to decide on what you saw. */
  version: Scalars['Int']['output'];
};

export type VacationRequestAction =
  | 'AMEND'
  | 'APPROVE'
  | 'DELETE'
  | 'DENY';

export type VacationRequestChange = {
  __typename?: 'VacationRequestChange';
  vacationRequest: VacationRequest;
};

export type VacationRequestDeletion = {
  __typename?: 'VacationRequestDeletion';
  /** The request as it last was. */
  vacationRequest: VacationRequest;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LiveUpdate:
    | ( GroupsChange & { __typename: 'GroupsChange' } )
    | ( Arrival & { __typename: 'NotificationArrival' } )
    | ( Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestChange' } )
    | ( Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: _RefType['VacationRequest'] } & { __typename: 'VacationRequestDeletion' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AWSDate: ResolverTypeWrapper<Scalars['AWSDate']['output']>;
  AWSDateTime: ResolverTypeWrapper<Scalars['AWSDateTime']['output']>;
  ApprovalStatus: ApprovalStatus;
  AssignGroupsInput: AssignGroupsInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Category: Category;
  CreateVacationRequestInput: CreateVacationRequestInput;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  Group: Group;
  GroupRule: ResolverTypeWrapper<GroupRule>;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: ResolverTypeWrapper<GroupsChange>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LiveUpdate: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LiveUpdate']>;
  Me: ResolverTypeWrapper<MeModel>;
  ModelApprovalStatusInput: ModelApprovalStatusInput;
  ModelAttributeTypes: ModelAttributeTypes;
  ModelCategoryInput: ModelCategoryInput;
  ModelIDInput: ModelIdInput;
  ModelSizeInput: ModelSizeInput;
  ModelStringInput: ModelStringInput;
  ModelVacationRequestConditionInput: ModelVacationRequestConditionInput;
  ModelVacationRequestConnection: ResolverTypeWrapper<Omit<ModelVacationRequestConnection, 'items'> & { items: Array<Maybe<ResolversTypes['VacationRequest']>> }>;
  ModelVacationRequestFilterInput: ModelVacationRequestFilterInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<NotificationModel>;
  NotificationArrival: ResolverTypeWrapper<Arrival>;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'items'> & { items: Array<ResolversTypes['Notification']> }>;
  NotificationKind: NotificationKind;
  Person: ResolverTypeWrapper<PersonModel>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'items'> & { items: Array<ResolversTypes['Person']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: ResolverTypeWrapper<RequestModel>;
  VacationRequestAction: VacationRequestAction;
  VacationRequestChange: ResolverTypeWrapper<Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
  VacationRequestDeletion: ResolverTypeWrapper<Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversTypes['VacationRequest'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AWSDate: Scalars['AWSDate']['output'];
  AWSDateTime: Scalars['AWSDateTime']['output'];
  AssignGroupsInput: AssignGroupsInput;
  Boolean: Scalars['Boolean']['output'];
  CreateVacationRequestInput: CreateVacationRequestInput;
  DeleteVacationRequestInput: DeleteVacationRequestInput;
  GroupRule: GroupRule;
  GroupRuleInput: GroupRuleInput;
  GroupsChange: GroupsChange;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  LiveUpdate: ResolversUnionTypes<ResolversParentTypes>['LiveUpdate'];
  Me: MeModel;
  ModelApprovalStatusInput: ModelApprovalStatusInput;
  ModelCategoryInput: ModelCategoryInput;
  ModelIDInput: ModelIdInput;
  ModelSizeInput: ModelSizeInput;
  ModelStringInput: ModelStringInput;
  ModelVacationRequestConditionInput: ModelVacationRequestConditionInput;
  ModelVacationRequestConnection: Omit<ModelVacationRequestConnection, 'items'> & { items: Array<Maybe<ResolversParentTypes['VacationRequest']>> };
  ModelVacationRequestFilterInput: ModelVacationRequestFilterInput;
  Mutation: Record<PropertyKey, never>;
  Notification: NotificationModel;
  NotificationArrival: Arrival;
  NotificationConnection: Omit<NotificationConnection, 'items'> & { items: Array<ResolversParentTypes['Notification']> };
  Person: PersonModel;
  PersonConnection: Omit<PersonConnection, 'items'> & { items: Array<ResolversParentTypes['Person']> };
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  UpdateVacationRequestInput: UpdateVacationRequestInput;
  VacationRequest: RequestModel;
  VacationRequestChange: Omit<VacationRequestChange, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
  VacationRequestDeletion: Omit<VacationRequestDeletion, 'vacationRequest'> & { vacationRequest: ResolversParentTypes['VacationRequest'] };
};

export interface AwsDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDate'], any> {
  name: 'AWSDate';
}

export interface AwsDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['AWSDateTime'], any> {
  name: 'AWSDateTime';
}

export type GroupRuleResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupRule'] = ResolversParentTypes['GroupRule']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
};

export type GroupsChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['GroupsChange'] = ResolversParentTypes['GroupsChange']> = {
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveUpdateResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['LiveUpdate'] = ResolversParentTypes['LiveUpdate']> = {
  __resolveType: TypeResolveFn<'GroupsChange' | 'NotificationArrival' | 'VacationRequestChange' | 'VacationRequestDeletion', ParentType, ContextType>;
};

export type MeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelVacationRequestConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['ModelVacationRequestConnection'] = ResolversParentTypes['ModelVacationRequestConnection']> = {
  items?: Resolver<Array<Maybe<ResolversTypes['VacationRequest']>>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignGroups?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<MutationAssignGroupsArgs, 'input'>>;
  deleteVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationDeleteVacationRequestArgs, 'input'>>;
  markNotificationsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<MutationMarkNotificationsReadArgs>>;
  setGroupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType, RequireFields<MutationSetGroupRulesArgs, 'rules'>>;
  submitVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationSubmitVacationRequestArgs, 'input'>>;
  updateVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<MutationUpdateVacationRequestArgs, 'input'>>;
};

export type NotificationResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['AWSDateTime']>, ParentType, ContextType>;
  vacationRequestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotificationArrivalResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationArrival'] = ResolversParentTypes['NotificationArrival']> = {
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  items?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['Group']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  items?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  nextToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  getVacationRequest?: Resolver<Maybe<ResolversTypes['VacationRequest']>, ParentType, ContextType, RequireFields<QueryGetVacationRequestArgs, 'id'>>;
  groupRules?: Resolver<Array<ResolversTypes['GroupRule']>, ParentType, ContextType>;
  listNotifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<QueryListNotificationsArgs>>;
  listPeople?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<QueryListPeopleArgs>>;
  listVacationRequests?: Resolver<Maybe<ResolversTypes['ModelVacationRequestConnection']>, ParentType, ContextType, Partial<QueryListVacationRequestsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  onDeleteVacationRequest?: SubscriptionResolver<Maybe<ResolversTypes['VacationRequest']>, "onDeleteVacationRequest", ParentType, ContextType>;
  onLiveUpdate?: SubscriptionResolver<ResolversTypes['LiveUpdate'], "onLiveUpdate", ParentType, ContextType>;
  onVacationRequestNotification?: SubscriptionResolver<Maybe<ResolversTypes['VacationRequest']>, "onVacationRequestNotification", ParentType, ContextType, Partial<SubscriptionOnVacationRequestNotificationArgs>>;
};

export type VacationRequestResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequest'] = ResolversParentTypes['VacationRequest']> = {
  allowedActions?: Resolver<Array<ResolversTypes['VacationRequestAction']>, ParentType, ContextType>;
  approvalStatus?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  startDate?: Resolver<ResolversTypes['AWSDate'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['AWSDateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VacationRequestChangeResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequestChange'] = ResolversParentTypes['VacationRequestChange']> = {
  vacationRequest?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VacationRequestDeletionResolvers<ContextType = ApiContext, ParentType extends ResolversParentTypes['VacationRequestDeletion'] = ResolversParentTypes['VacationRequestDeletion']> = {
  vacationRequest?: Resolver<ResolversTypes['VacationRequest'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = ApiContext> = {
  AWSDate?: GraphQLScalarType;
  AWSDateTime?: GraphQLScalarType;
  GroupRule?: GroupRuleResolvers<ContextType>;
  GroupsChange?: GroupsChangeResolvers<ContextType>;
  LiveUpdate?: LiveUpdateResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  ModelVacationRequestConnection?: ModelVacationRequestConnectionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationArrival?: NotificationArrivalResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  VacationRequest?: VacationRequestResolvers<ContextType>;
  VacationRequestChange?: VacationRequestChangeResolvers<ContextType>;
  VacationRequestDeletion?: VacationRequestDeletionResolvers<ContextType>;
};

