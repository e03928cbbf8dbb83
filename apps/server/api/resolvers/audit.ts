import { readAudit } from '../../queries/audit.ts'
import { readPageRequest } from '../../queries/page.ts'
import { findPerson } from '../../store/people.ts'
import { isStorableText } from '../../store/storable-text.ts'
import { done } from '../errors.ts'
import type { AuditEntryResolvers, QueryResolvers } from '../generated/schema.ts'
import { given } from './given.ts'
import { allow, ownName } from './query.ts'

/** Who did what when. */
export const AuditQuery: Pick<QueryResolvers, 'auditLog' | 'auditKinds'> = {
  auditLog: async (_root, { filter, limit, nextToken }, context) => {
    allow(context, 'READ_AUDIT')
    const { workplace } = context
    const page = done(readPageRequest({ limit, nextToken }, 'audit', filter ?? null))
    const timeZone = (await findPerson(workplace.db, ownName(context)))?.timeZone ?? 'UTC'
    const wanted = given(filter ?? {})
    const isImpossible = ![wanted.person, wanted.subject, ...(wanted.types ?? [])].every((text) =>
      isStorableText(text ?? ''),
    )
    if (isImpossible) return { items: [], nextToken: null, lookedBackTo: null }
    return readAudit(workplace, wanted, timeZone, page)
  },

  auditKinds: (_root, _args, context) => {
    allow(context, 'READ_AUDIT')
    return context.workplace.contracts.registry.newest.map(({ name }) => name).sort()
  },
}

export const AuditEntry: AuditEntryResolvers = {
  actorPerson: async ({ actor }, _args, { people }) => (await people.load(actor)) ?? null,
  personConcerned: async ({ person }, _args, { people }) =>
    person === null ? null : ((await people.load(person)) ?? null),
}
