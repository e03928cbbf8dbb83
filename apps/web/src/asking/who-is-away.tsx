import { daysLater } from '@vacation-tracker/leave/calendar-date'
import { Users } from 'lucide-react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { sayLeave } from '../dates/wording.ts'
import { WhoIsAwayDocument } from '../generated/graphql.ts'
import { useRequests } from '../vacations/use-requests.tsx'
import { type Absence, colleaguesAway } from './colleagues-away.ts'

/** So many names are said before it becomes a list nobody reads. */
const mostNames = 6

/** As many days as are looked at of a very long leave: a calendar does not go on for ever. */
const longest = 365

/** As many people as are looked at by somebody who has a team, which comes first on a calendar. */
const ofTeam = 200

/** Who of the team is already away on the picked days. */
export function WhoIsAway({ first, last }: { first: string; last: string }) {
  const say = useTranslations('asking')
  const { me } = useMe()
  const { today } = useRequests()
  const [{ data, fetching }] = useQuery({
    query: WhoIsAwayDocument,
    variables: { from: first, to: [last, daysLater(first, longest)].sort()[0] ?? last, limit: me.team ? ofTeam : 1000 },
    requestPolicy: 'cache-and-network',
  })
  if (fetching && !data) return <p className="text-sm text-soft">{say('looking')}</p>
  const away = colleaguesAway(data?.calendar.items ?? [], me)
  return (
    <div className="flex items-start gap-2.5 text-sm" aria-live="polite">
      <Users aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
      {away.length === 0 ? (
        <p className="text-soft">{me.team ? say('nobodyOfTeam', { team: me.team }) : say('nobodyOfCompany')}</p>
      ) : (
        <div>
          <p>{me.team ? say('awayOfTeam', { team: me.team }) : say('awayOfCompany')}</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {away.slice(0, mostNames).map((absence) => (
              <li key={absence.owner} className="rounded-full bg-tint px-2.5 py-1 text-xs">
                {sayAbsence(absence, today)}
              </li>
            ))}
            {away.length > mostNames && (
              <li className="px-1 py-1 text-xs">{say('andMore', { count: away.length - mostNames })}</li>
            )}
          </ul>
        </div>
      )}
    </div>
  )
}

function sayAbsence({ name, stretches }: Absence, today: string) {
  return (
    <>
      <span className="font-medium">{name}</span> {stretches.map((stretch) => sayLeave(stretch, today)).join(', ')}
    </>
  )
}
