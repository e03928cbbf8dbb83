import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sayDayCount, sayNumber } from '../dates/amounts.ts'
import { ErasePerson } from '../erasure/erase-person.tsx'
import { OperatorSettingsDocument } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { Facts } from './facts.tsx'
import { Section } from './section.tsx'

/** What is kept for how long, and by which variable the operator sets it. */
export function RetentionPage() {
  const say = useTranslations('settings')
  const [{ data }] = useQuery({ query: OperatorSettingsDocument })
  const operator = data?.operatorSettings
  const { eventRetentionDays: days, eventRetentionMegabytes: megabytes } = operator ?? {}
  return (
    <Section title={say('section.retention')} intro={say('retentionIntro')}>
      {() => (
        <>
          <Card title={say('whatIsKept')}>
            {operator && (
              <Facts
                facts={[
                  {
                    name: say('kept.events'),
                    value: days == null ? say('forEver') : sayDayCount(days),
                    note: say('setBy', { variable: 'EVENT_RETENTION_DAYS' }),
                  },
                  {
                    name: say('kept.eventSize'),
                    value: megabytes == null ? say('noLimit') : say('megabytes', { size: sayNumber(megabytes) }),
                    note: say('setBy', { variable: 'EVENT_RETENTION_MB' }),
                  },
                  { name: say('kept.requests'), value: say('forEver'), note: say('untilDeleted') },
                  {
                    name: say('kept.notifications'),
                    value: sayDayCount(operator.notificationRetentionDays),
                    note: say('setBy', { variable: 'NOTIFICATION_RETENTION_DAYS' }),
                  },
                  { name: say('kept.sessions'), value: sayDayCount(30), note: say('notSettable') },
                ]}
              />
            )}
          </Card>
          <ErasePerson />
        </>
      )}
    </Section>
  )
}
