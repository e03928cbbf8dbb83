import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import type { MailTiming, NotificationKind, NotificationSettingInput } from '../generated/graphql.ts'
import { Card } from './card.tsx'
import type { OwnProfile } from './use-own-profile.ts'

/** What concerns everybody, approvers, and administrators: nobody is asked about what never reaches them. */
const kinds: readonly { kind: NotificationKind; group?: 'APPROVER' | 'ADMIN' }[] = [
  { kind: 'REQUEST_APPROVED' },
  { kind: 'REQUEST_DENIED' },
  { kind: 'REQUEST_REJECTED_BY_SYSTEM' },
  { kind: 'REQUEST_ENDORSED' },
  { kind: 'REQUEST_CANCELLED' },
  { kind: 'REQUEST_REASSESSED' },
  { kind: 'DAYS_EXPIRE' },
  { kind: 'TEAMMATE_AWAY' },
  { kind: 'REQUEST_AWAITS_APPROVAL', group: 'APPROVER' },
  { kind: 'REQUEST_ESCALATED', group: 'APPROVER' },
  { kind: 'CONTRACT_ENDS', group: 'ADMIN' },
]

const timings: readonly MailTiming[] = ['AT_ONCE', 'DAILY', 'NEVER']

/** Of what one is told, and how. Each choice is kept at once. */
export function NotificationSettings({ profile }: { profile: OwnProfile }) {
  const say = useTranslations('profile')
  const { me } = useMe()
  const { known, problem, choose } = profile
  const concerned = kinds.filter(({ group }) => group === undefined || me.groups.includes(group))
  return (
    <Card title={say('notifications')} intro={say('notificationsIntro')}>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!known && !problem && <Skeleton className="h-72" />}
      {known && (
        <ul className="-my-2 flex flex-col divide-y divide-line">
          {concerned.map(({ kind }) => {
            const setting = known.notificationSettings.find((one) => one.kind === kind)
            return (
              setting && <Line key={kind} setting={setting} onChange={(changed) => choose({ settings: [changed] })} />
            )
          })}
        </ul>
      )}
      {known && me.groups.includes('APPROVER') && (
        <label className="flex items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            className="mt-0.5 size-4.5 shrink-0"
            checked={known.approvalDigest}
            onChange={(event) => choose({ approvalDigest: event.target.checked })}
          />
          {say('approvalDigest')}
        </label>
      )}
    </Card>
  )
}

type Setting = NotificationSettingInput

function Line({ setting, onChange }: { setting: Setting; onChange: (changed: Setting) => void }) {
  const say = useTranslations('profile')
  const { kind, inApp, mail } = setting
  const about = say(`kind.${kind}`)
  // The daily mail has no place for what happens to contracts.
  const offered = kind === 'CONTRACT_ENDS' ? timings.filter((timing) => timing !== 'DAILY') : timings
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 py-3 text-sm lg:grid-cols-[minmax(0,1fr)_auto_auto]">
      <span className="col-span-2 font-medium lg:col-span-1">{about}</span>
      <label className="flex min-h-8 items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4.5"
          checked={inApp}
          aria-label={say('inAppFor', { about })}
          onChange={(event) => onChange({ kind, mail, inApp: event.target.checked })}
        />
        {say('inApp')}
      </label>
      <select
        value={mail}
        aria-label={say('mailFor', { about })}
        onChange={({ target }) => {
          const chosen = timings.find((timing) => timing === target.value)
          if (chosen) onChange({ kind, inApp, mail: chosen })
        }}
        className="min-h-10 rounded-lg border border-edge bg-surface px-3 text-base w-40 sm:min-h-9 sm:w-48 sm:text-sm"
      >
        {offered.map((timing) => (
          <option key={timing} value={timing}>
            {say(`mail.${timing}`)}
          </option>
        ))}
      </select>
    </li>
  )
}
