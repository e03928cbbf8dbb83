import { useTranslations } from 'use-intl'
import { Skeleton } from '../controls/skeleton.tsx'
import { sayDayCount } from '../dates/amounts.ts'
import { sayDate } from '../dates/wording.ts'
import type { OwnProfileQuery } from '../generated/graphql.ts'
import { useSpeech } from '../words/speech-provider.tsx'
import { Card } from './card.tsx'
import { Fact, Facts } from './facts.tsx'
import { sayRegion, sayWeek } from './say-terms.ts'
import type { OwnProfile } from './use-own-profile.ts'

type OwnTerms = NonNullable<OwnProfileQuery['me']>['terms']

/** What is agreed with a person, to read: administrators change it. */
export function TermsOfMine({ profile: { known, problem } }: { profile: OwnProfile }) {
  const say = useTranslations('profile')
  if (problem) return null
  return (
    <Card title={say('terms')} intro={say('termsIntro')}>
      {known ? <Terms terms={known.terms} /> : <Skeleton className="h-28" />}
    </Card>
  )
}

function Terms({ terms: { startsOn, endsOn, schedules, places, allowances } }: { terms: OwnTerms }) {
  const say = useTranslations('profile')
  const { locale } = useSpeech()
  const since = (from: string, hasOthers: boolean) => (hasOthers ? say('since', { day: sayDate(from) }) : undefined)
  return (
    <Facts>
      {startsOn && <Fact name={say('startsOn')}>{sayDate(startsOn)}</Fact>}
      {endsOn && <Fact name={say('endsOn')}>{sayDate(endsOn)}</Fact>}
      <Fact name={say('workingWeek')}>
        {schedules.map(({ from, week }) => (
          <Line key={from} detail={since(from, schedules.length > 1)}>
            {sayWeek(week, locale)}
          </Line>
        ))}
      </Fact>
      <Fact name={say('holidaysOf')}>
        {places.map(({ from, country, region }) => (
          <Line key={from} detail={since(from, places.length > 1)}>
            {country ? sayRegion(country, region, locale) : say('companyHolidays')}
          </Line>
        ))}
      </Fact>
      <Fact name={say('allowances')}>
        {allowances.length === 0
          ? say('usualAllowances')
          : allowances.map(({ from, leaveType, days }) => (
              <Line key={`${leaveType} ${from}`} detail={since(from, true)}>
                {say('allowance', { leaveType, days: sayDayCount(days) })}
              </Line>
            ))}
      </Fact>
    </Facts>
  )
}

function Line({ detail, children }: { detail: string | undefined; children: string }) {
  return (
    <span className="block">
      {children}
      {detail && <span className="block text-xs font-normal text-soft">{detail}</span>}
    </span>
  )
}
