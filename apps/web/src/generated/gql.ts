/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Me {\n  me {\n    username\n    name\n    email\n    phoneNumber\n    timeZone\n    groups\n    team\n    unreadCount\n  }\n}": typeof types.MeDocument,
    "mutation SubmitRequest($input: CreateVacationRequestInput!) {\n  submitVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation AmendRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nquery WhoIsAway($filter: ModelVacationRequestFilterInput, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: 1000, nextToken: $nextToken) {\n    items {\n      id\n      category\n      approvalStatus\n      startDate\n      endDate\n      startsAt\n      endsAt\n      owner\n      requester {\n        name\n        team\n      }\n    }\n    nextToken\n  }\n}": typeof types.SubmitRequestDocument,
    "subscription LiveUpdate {\n  onLiveUpdate {\n    __typename\n    ... on VacationRequestChange {\n      vacationRequest {\n        ...RequestRow\n      }\n    }\n    ... on VacationRequestDeletion {\n      vacationRequest {\n        id\n        version\n      }\n    }\n    ... on NotificationArrival {\n      unreadCount\n    }\n  }\n}": typeof types.LiveUpdateDocument,
    "query Notifications($nextToken: String) {\n  listNotifications(limit: 30, nextToken: $nextToken) {\n    items {\n      id\n      kind\n      message\n      vacationRequestId\n      createdAt\n      readAt\n    }\n    nextToken\n    unreadCount\n  }\n}\n\nmutation MarkNotificationsRead($ids: [ID!]) {\n  markNotificationsRead(ids: $ids)\n}": typeof types.NotificationsDocument,
    "query People($nextToken: String) {\n  listPeople(limit: 100, nextToken: $nextToken) {\n    items {\n      username\n      name\n      email\n      groups\n      team\n    }\n    nextToken\n  }\n}\n\nmutation AssignGroups($input: AssignGroupsInput!) {\n  assignGroups(input: $input) {\n    username\n    groups\n  }\n}\n\nquery GroupRules {\n  groupRules {\n    domain\n    groups\n  }\n}\n\nmutation SetGroupRules($rules: [GroupRuleInput!]!) {\n  setGroupRules(rules: $rules) {\n    domain\n    groups\n  }\n}": typeof types.PeopleDocument,
    "fragment RequestRow on VacationRequest {\n  id\n  category\n  description\n  approvalStatus\n  startDate\n  endDate\n  startsAt\n  endsAt\n  approvedBy\n  owner\n  rejectionReason\n  createdAt\n  updatedAt\n  version\n  requester {\n    username\n    name\n    team\n  }\n  allowedActions\n}\n\nquery RequestPage($filter: ModelVacationRequestFilterInput, $limit: Int, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: $limit, nextToken: $nextToken) {\n    items {\n      ...RequestRow\n    }\n    nextToken\n  }\n}\n\nquery OneRequest($id: ID!) {\n  getVacationRequest(id: $id) {\n    ...RequestRow\n  }\n}\n\nmutation DecideRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation DeleteRequest($id: ID!) {\n  deleteVacationRequest(input: {id: $id}) {\n    id\n  }\n}": typeof types.RequestRowFragmentDoc,
};
const documents: Documents = {
    "query Me {\n  me {\n    username\n    name\n    email\n    phoneNumber\n    timeZone\n    groups\n    team\n    unreadCount\n  }\n}": types.MeDocument,
    "mutation SubmitRequest($input: CreateVacationRequestInput!) {\n  submitVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation AmendRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nquery WhoIsAway($filter: ModelVacationRequestFilterInput, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: 1000, nextToken: $nextToken) {\n    items {\n      id\n      category\n      approvalStatus\n      startDate\n      endDate\n      startsAt\n      endsAt\n      owner\n      requester {\n        name\n        team\n      }\n    }\n    nextToken\n  }\n}": types.SubmitRequestDocument,
    "subscription LiveUpdate {\n  onLiveUpdate {\n    __typename\n    ... on VacationRequestChange {\n      vacationRequest {\n        ...RequestRow\n      }\n    }\n    ... on VacationRequestDeletion {\n      vacationRequest {\n        id\n        version\n      }\n    }\n    ... on NotificationArrival {\n      unreadCount\n    }\n  }\n}": types.LiveUpdateDocument,
    "query Notifications($nextToken: String) {\n  listNotifications(limit: 30, nextToken: $nextToken) {\n    items {\n      id\n      kind\n      message\n      vacationRequestId\n      createdAt\n      readAt\n    }\n    nextToken\n    unreadCount\n  }\n}\n\nmutation MarkNotificationsRead($ids: [ID!]) {\n  markNotificationsRead(ids: $ids)\n}": types.NotificationsDocument,
    "query People($nextToken: String) {\n  listPeople(limit: 100, nextToken: $nextToken) {\n    items {\n      username\n      name\n      email\n      groups\n      team\n    }\n    nextToken\n  }\n}\n\nmutation AssignGroups($input: AssignGroupsInput!) {\n  assignGroups(input: $input) {\n    username\n    groups\n  }\n}\n\nquery GroupRules {\n  groupRules {\n    domain\n    groups\n  }\n}\n\nmutation SetGroupRules($rules: [GroupRuleInput!]!) {\n  setGroupRules(rules: $rules) {\n    domain\n    groups\n  }\n}": types.PeopleDocument,
    "fragment RequestRow on VacationRequest {\n  id\n  category\n  description\n  approvalStatus\n  startDate\n  endDate\n  startsAt\n  endsAt\n  approvedBy\n  owner\n  rejectionReason\n  createdAt\n  updatedAt\n  version\n  requester {\n    username\n    name\n    team\n  }\n  allowedActions\n}\n\nquery RequestPage($filter: ModelVacationRequestFilterInput, $limit: Int, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: $limit, nextToken: $nextToken) {\n    items {\n      ...RequestRow\n    }\n    nextToken\n  }\n}\n\nquery OneRequest($id: ID!) {\n  getVacationRequest(id: $id) {\n    ...RequestRow\n  }\n}\n\nmutation DecideRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation DeleteRequest($id: ID!) {\n  deleteVacationRequest(input: {id: $id}) {\n    id\n  }\n}": types.RequestRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me {\n    username\n    name\n    email\n    phoneNumber\n    timeZone\n    groups\n    team\n    unreadCount\n  }\n}"): (typeof documents)["query Me {\n  me {\n    username\n    name\n    email\n    phoneNumber\n    timeZone\n    groups\n    team\n    unreadCount\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SubmitRequest($input: CreateVacationRequestInput!) {\n  submitVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation AmendRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nquery WhoIsAway($filter: ModelVacationRequestFilterInput, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: 1000, nextToken: $nextToken) {\n    items {\n      id\n      category\n      approvalStatus\n      startDate\n      endDate\n      startsAt\n      endsAt\n      owner\n      requester {\n        name\n        team\n      }\n    }\n    nextToken\n  }\n}"): (typeof documents)["mutation SubmitRequest($input: CreateVacationRequestInput!) {\n  submitVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation AmendRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nquery WhoIsAway($filter: ModelVacationRequestFilterInput, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: 1000, nextToken: $nextToken) {\n    items {\n      id\n      category\n      approvalStatus\n      startDate\n      endDate\n      startsAt\n      endsAt\n      owner\n      requester {\n        name\n        team\n      }\n    }\n    nextToken\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription LiveUpdate {\n  onLiveUpdate {\n    __typename\n    ... on VacationRequestChange {\n      vacationRequest {\n        ...RequestRow\n      }\n    }\n    ... on VacationRequestDeletion {\n      vacationRequest {\n        id\n        version\n      }\n    }\n    ... on NotificationArrival {\n      unreadCount\n    }\n  }\n}"): (typeof documents)["subscription LiveUpdate {\n  onLiveUpdate {\n    __typename\n    ... on VacationRequestChange {\n      vacationRequest {\n        ...RequestRow\n      }\n    }\n    ... on VacationRequestDeletion {\n      vacationRequest {\n        id\n        version\n      }\n    }\n    ... on NotificationArrival {\n      unreadCount\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Notifications($nextToken: String) {\n  listNotifications(limit: 30, nextToken: $nextToken) {\n    items {\n      id\n      kind\n      message\n      vacationRequestId\n      createdAt\n      readAt\n    }\n    nextToken\n    unreadCount\n  }\n}\n\nmutation MarkNotificationsRead($ids: [ID!]) {\n  markNotificationsRead(ids: $ids)\n}"): (typeof documents)["query Notifications($nextToken: String) {\n  listNotifications(limit: 30, nextToken: $nextToken) {\n    items {\n      id\n      kind\n      message\n      vacationRequestId\n      createdAt\n      readAt\n    }\n    nextToken\n    unreadCount\n  }\n}\n\nmutation MarkNotificationsRead($ids: [ID!]) {\n  markNotificationsRead(ids: $ids)\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query People($nextToken: String) {\n  listPeople(limit: 100, nextToken: $nextToken) {\n    items {\n      username\n      name\n      email\n      groups\n      team\n    }\n    nextToken\n  }\n}\n\nmutation AssignGroups($input: AssignGroupsInput!) {\n  assignGroups(input: $input) {\n    username\n    groups\n  }\n}\n\nquery GroupRules {\n  groupRules {\n    domain\n    groups\n  }\n}\n\nmutation SetGroupRules($rules: [GroupRuleInput!]!) {\n  setGroupRules(rules: $rules) {\n    domain\n    groups\n  }\n}"): (typeof documents)["query People($nextToken: String) {\n  listPeople(limit: 100, nextToken: $nextToken) {\n    items {\n      username\n      name\n      email\n      groups\n      team\n    }\n    nextToken\n  }\n}\n\nmutation AssignGroups($input: AssignGroupsInput!) {\n  assignGroups(input: $input) {\n    username\n    groups\n  }\n}\n\nquery GroupRules {\n  groupRules {\n    domain\n    groups\n  }\n}\n\nmutation SetGroupRules($rules: [GroupRuleInput!]!) {\n  setGroupRules(rules: $rules) {\n    domain\n    groups\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment RequestRow on VacationRequest {\n  id\n  category\n  description\n  approvalStatus\n  startDate\n  endDate\n  startsAt\n  endsAt\n  approvedBy\n  owner\n  rejectionReason\n  createdAt\n  updatedAt\n  version\n  requester {\n    username\n    name\n    team\n  }\n  allowedActions\n}\n\nquery RequestPage($filter: ModelVacationRequestFilterInput, $limit: Int, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: $limit, nextToken: $nextToken) {\n    items {\n      ...RequestRow\n    }\n    nextToken\n  }\n}\n\nquery OneRequest($id: ID!) {\n  getVacationRequest(id: $id) {\n    ...RequestRow\n  }\n}\n\nmutation DecideRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation DeleteRequest($id: ID!) {\n  deleteVacationRequest(input: {id: $id}) {\n    id\n  }\n}"): (typeof documents)["fragment RequestRow on VacationRequest {\n  id\n  category\n  description\n  approvalStatus\n  startDate\n  endDate\n  startsAt\n  endsAt\n  approvedBy\n  owner\n  rejectionReason\n  createdAt\n  updatedAt\n  version\n  requester {\n    username\n    name\n    team\n  }\n  allowedActions\n}\n\nquery RequestPage($filter: ModelVacationRequestFilterInput, $limit: Int, $nextToken: String) {\n  listVacationRequests(filter: $filter, limit: $limit, nextToken: $nextToken) {\n    items {\n      ...RequestRow\n    }\n    nextToken\n  }\n}\n\nquery OneRequest($id: ID!) {\n  getVacationRequest(id: $id) {\n    ...RequestRow\n  }\n}\n\nmutation DecideRequest($input: UpdateVacationRequestInput!) {\n  updateVacationRequest(input: $input) {\n    ...RequestRow\n  }\n}\n\nmutation DeleteRequest($id: ID!) {\n  deleteVacationRequest(input: {id: $id}) {\n    id\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;