import { Users } from 'lucide-react'
import { useQuery } from 'urql'
import { useMe } from '../accounts/me-provider.tsx'
import { sayLeave } from '../dates/wording.ts'
import { WhoIsAwayDocument } from '../generated/graphql.ts'
import { useRequests } from '../vacations/use-requests.tsx'
import { type Absence, colleaguesAway } from './colleagues-away.ts'

/** So many names are said before it becomes a list nobody reads. */
const mostNames = 6

/** Who of the team is already away on the picked days. */
export function WhoIsAway({ first, last }: { first: string; last: string }) {
  const { me } = useMe()
  const { today } = useRequests()
  const [{ data, fetching }] = useQuery({
    query: WhoIsAwayDocument,
    variables: { filter: { approvalStatus: { eq: 'APPROVED' }, startDate: { le: last }, endDate: { ge: first } } },
    requestPolicy: 'cache-and-network',
  })
  if (fetching && !data) return <p className="text-sm text-soft">Looking who is away…</p>
  const away = colleaguesAway(data?.listVacationRequests?.items ?? [], me)
  const circle = me.team ? `In ${me.team}` : 'In the company'
  return (
    <div className="flex items-start gap-2.5 text-sm" aria-live="polite">
      <Users aria-hidden className="mt-0.5 size-4 shrink-0 text-soft" />
      {away.length === 0 ? (
        <p className="text-soft">{circle}, nobody else is away on these days.</p>
      ) : (
        <div>
          <p>{circle}, already away:</p>
          <ul className="mt-1 flex flex-wrap gap-1.5">
            {away.slice(0, mostNames).map((absence) => (
              <li key={absence.owner} className="rounded-full bg-tint px-2.5 py-1 text-xs">
                {say(absence, today)}
              </li>
            ))}
            {away.length > mostNames && <li className="px-1 py-1 text-xs">and {away.length - mostNames} more</li>}
          </ul>
        </div>
      )}
    </div>
  )
}

function say({ name, stretches }: Absence, today: string) {
  return (
    <>
      <span className="font-medium">{name}</span> {stretches.map((stretch) => sayLeave(stretch, today)).join(', ')}
    </>
  )
}
