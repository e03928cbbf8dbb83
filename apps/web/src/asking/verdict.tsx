import { reservedIds } from '@vacation-tracker/leave/policy/verdict'
import { Ban, Check, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { sayReason } from '../api/refusals.ts'
import { sayDayCount } from '../dates/amounts.ts'
import { sayShortDate } from '../dates/wording.ts'
import { translator } from '../words/speech.ts'
import type { Preview } from './use-preview.ts'

/** As many days are told one by one. */
const mostDays = 3

/**
 * What the picked days come to and what becomes of them, or why they cannot be; always in sight, beside the button that
 * it is about.
 *
 * @param refusal what is refused without asking the server
 */
export function Verdict({
  id,
  hasDays,
  refusal,
  preview,
  isOld,
}: {
  id: string
  hasDays: boolean
  refusal: string | undefined
  preview: Preview | undefined
  isOld: boolean
}) {
  const say = useTranslations('asking')
  const reason = refusal ?? (preview?.outcome === 'REFUSE' && !isOld ? sayReasons(preview) : undefined)
  return (
    <div id={id} aria-live="polite" className="min-h-11 min-w-0 basis-full text-sm sm:flex-1 sm:basis-0">
      {!hasDays && <p className="text-soft">{say('pickDays')}</p>}
      {reason && (
        <p className="flex items-start gap-2 text-bad">
          <Ban aria-hidden className="mt-0.5 size-4.5 shrink-0" />
          {reason}
        </p>
      )}
      {hasDays && !reason && preview && (
        <div className={isOld ? 'opacity-60' : ''}>
          <p>
            <span className="text-base font-semibold">{sayDayCount(preview.days)}</span>
            {sayRest(preview).map((words) => (
              <span key={words} className="text-soft">
                {' · '}
                {words}
              </span>
            ))}
          </p>
          <WhoDecides preview={preview} />
        </div>
      )}
    </div>
  )
}

function WhoDecides({ preview: { outcome, deciders } }: { preview: Preview }) {
  const say = useTranslations('asking')
  const isAutomatic = outcome === 'APPROVE'
  const Icon = isAutomatic ? Check : UserRound
  const [first, second] = deciders.map(({ name }) => name)
  const who =
    second === undefined
      ? say('decides', { person: first ?? '' })
      : say('oneDecides', { person: first ?? '', count: deciders.length - 1 })
  if (!isAutomatic && first === undefined) return null
  return (
    <p className={`mt-0.5 flex items-center gap-1.5 text-xs ${isAutomatic ? 'text-good' : 'text-soft'}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {isAutomatic ? say('approvedAtOnce') : who}
    </p>
  )
}

/** The days that cost less than usual, and what is left. */
function sayRest({ byDay, balanceAfter }: Preview): string[] {
  const say = translator('asking')
  const special = byDay.filter(({ reason }) => reason === 'HOLIDAY' || reason === 'HALF_HOLIDAY')
  const told = special.slice(0, mostDays).map(({ date, reason, holiday }) => {
    const day = sayShortDate(date)
    return say(reason === 'HOLIDAY' ? 'isFree' : 'countsHalf', { day, holiday: holiday ?? '' })
  })
  const more = special.length > mostDays ? [say('moreHolidays', { count: special.length - mostDays })] : []
  const left = balanceAfter.unlimited ? [] : [say('leftAfter', { amount: sayDayCount(balanceAfter.days) })]
  return [...told, ...more, ...left]
}

function isReserved(policy: string | null): boolean {
  return reservedIds.some((id) => id === policy)
}

function sayReasons({ reasons }: Preview): string {
  return reasons
    .map(({ policy, name, sentence }) => {
      // What holds without a policy has an English name, which says nothing that its sentence does not say.
      const isOfHouse = name !== null && !isReserved(policy)
      return isOfHouse ? `${name}: ${sayReason(sentence)}` : sayReason(sentence)
    })
    .join(' ')
}
