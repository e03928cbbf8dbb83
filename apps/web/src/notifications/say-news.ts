import { sayReason } from '../api/refusals.ts'
import { sayDayCount } from '../dates/amounts.ts'
import { sayDate, sayLeave, todayIn } from '../dates/wording.ts'
import type { NotificationsQuery } from '../generated/graphql.ts'
import { sayCategory } from '../vacations/categories.ts'
import { translator } from '../words/speech.ts'

type News = NotificationsQuery['listNotifications']['items'][number]

/**
 * What somebody has been told, in the language that they read now. News from before their values were kept, and those of
 * contracts, are in the words of the server.
 */
export function sayNews({ kind, message, facts }: Pick<News, 'kind' | 'message' | 'facts'>): string {
  if (kind === 'CONTRACT_ENDS') return sayReason(message)
  const say = translator('notifications')
  const { category, startDate, endDate, startsAt, endsAt, lastDay } = facts
  if (kind === 'DAYS_EXPIRE') {
    if (!lastDay) return sayReason(message)
    const amount = sayDayCount(facts.days ?? 0)
    return say('said.DAYS_EXPIRE', { amount, leaveType: facts.leaveType ?? '', lastDay: sayDate(lastDay) })
  }
  if (!startDate || !endDate || !startsAt || !endsAt) return sayReason(message)
  const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now())
  const days = sayLeave({ startDate, endDate, startsAt, endsAt }, today)
  const leave = category ? say('about', { category: sayCategory(category), days }) : days
  const [person, actor, reason] = [facts.person ?? '', facts.actor ?? '', sayReason(facts.reason ?? '')]
  const change = facts.isChange ? changes.find((one) => one === kind) : undefined
  if (change !== undefined) return say(`change.${change}`, { person, actor, leave, reason })
  return say(`said.${kind}`, { person, actor, leave, days, reason })
}

/** What is said in other words when it is about a change of approved leave. */
const changes = ['REQUEST_AWAITS_APPROVAL', 'REQUEST_REJECTED_BY_SYSTEM', 'REQUEST_DENIED'] as const
