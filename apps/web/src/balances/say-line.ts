import { sayAmount, sayDayCount } from '../dates/amounts.ts'
import { sayRange, sayShortDate } from '../dates/wording.ts'
import type { LedgerQuery } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'

export type LedgerLine = LedgerQuery['balances'][number]['lines'][number]

/** What a line of the ledger says, in the reader's language. */
export function sayLine(line: LedgerLine, today: string): string {
  const say = translator('balances')
  const amount = sayDayCount(Math.abs(line.days))
  const { year, lastDay } = line.bucket
  switch (line.kind) {
    case 'GRANTED': {
      const perYear = sayDayCount(line.perYear ?? 0)
      if (line.perYearBefore !== null) {
        const before = sayAmount(line.perYearBefore)
        const change = { amount, year, perYear, before, months: line.months ?? 12 }
        return say(line.days < 0 ? 'line.GRANTED_LESS' : 'line.GRANTED_MORE', change)
      }
      if (line.months === null || line.months === 12) return say('line.GRANTED', { amount, year })
      return say('line.GRANTED_IN_PART', { amount, year, months: line.months, perYear })
    }
    case 'EARNED':
      return say('line.EARNED', { amount })
    case 'CARRIED':
      return sayCarried(line, amount)
    case 'EXPIRED':
      if (!lastDay) return say('line.EXPIRED_WITHOUT_DAY', { amount, year })
      return say('line.EXPIRED', { amount, year, lastDay: sayShortDate(lastDay) })
    case 'ADJUSTED':
      return say(line.days < 0 ? 'line.TAKEN_AWAY' : 'line.ADDED', { amount, reason: line.reason ?? '' })
    default: {
      const days = sayRange(line.startDate ?? line.date, line.endDate ?? line.date, today)
      const leave = say(`line.${line.kind}`, { days })
      return line.bucket.kind === 'CARRIED' ? `${leave}, ${say('line.fromCarried', { year })}` : leave
    }
  }
}

function sayCarried({ days, left, bucket: { year, lastDay } }: LedgerLine, amount: string): string {
  const say = translator('balances')
  if (days < 0) return say('line.CARRIED_BELOW', { amount })
  if (left !== null && left !== days) return say('line.CARRIED_CAPPED', { amount, left: sayDayCount(left), year })
  if (!lastDay) return say('line.CARRIED', { amount, year })
  return say('line.CARRIED_UNTIL', { amount, year, lastDay: sayShortDate(lastDay) })
}
