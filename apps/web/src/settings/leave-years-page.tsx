import type { LeaveYearRule } from '@vacation-tracker/leave/leave-type'
import { leaveYearAfter, leaveYearOn, leaveYearProblem } from '@vacation-tracker/leave/leave-year'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { showToast } from '../controls/toasts.ts'
import { useToday } from '../dates/use-today.ts'
import { sayDate } from '../dates/wording.ts'
import { AdoptHouseRulesDocument } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { DateInput } from './date-field.tsx'
import { sayDayOfYear } from './day-of-year.ts'
import { DayOfYearField } from './day-of-year-field.tsx'
import { Form } from './form.tsx'
import { IconButton } from './icon-button.tsx'
import { save, saveAtOnce } from './save.ts'
import { Section } from './section.tsx'
import type { Settings } from './use-settings.ts'

/** When leave years begin, how that changes over time, and the leave years that come of it. */
export function LeaveYearsPage() {
  const say = useTranslations('settings')
  return (
    <Section title={say('section.leaveYears')} intro={say('leaveYearsIntro')}>
      {(settings) => <LeaveYears key={settings.version} settings={settings} />}
    </Section>
  )
}

function LeaveYears({ settings: { rules, version } }: { settings: Settings }) {
  const say = useTranslations('settings')
  const { me } = useMe()
  const today = useToday(me.timeZone)
  const [from, setFrom] = useState('')
  const [startsOn, setStartsOn] = useState('04-01')
  const present = rules.leaveYears
  const others = present.filter((rule) => rule.from !== from)
  const draft = from === '' ? undefined : [...others, { from, startsOn }].sort(byDay)
  const isRight = draft !== undefined && leaveYearProblem(draft) === undefined

  const adopt = (leaveYears: readonly LeaveYearRule[]) => ({
    rules: { ...rules, leaveYears: [...leaveYears] },
    expectedVersion: version,
  })
  const remove = (rule: LeaveYearRule) => {
    const left = present.filter((other) => other !== rule)
    const undo = () => void saveAtOnce(AdoptHouseRulesDocument, { rules })
    void saveAtOnce(AdoptHouseRulesDocument, adopt(left), { text: say('leaveYearRemoved'), undo })
  }
  return (
    <>
      <Card title={say('leaveYearRules')}>
        <ol className="flex flex-col divide-y divide-line">
          {present.map((rule, place) => (
            <li key={rule.from} className="flex min-h-11 items-center justify-between gap-3 py-1 text-sm">
              <span>
                {place === 0
                  ? say('leaveYearAlways', { day: sayDayOfYear(rule.startsOn) })
                  : say('leaveYearSince', { from: sayDate(rule.from), day: sayDayOfYear(rule.startsOn) })}
              </span>
              {place > 0 && (
                <IconButton label={say('removeLeaveYear', { from: sayDate(rule.from) })} onClick={() => remove(rule)}>
                  <Trash2 aria-hidden className="size-4.5" />
                </IconButton>
              )}
            </li>
          ))}
        </ol>
        <YearList title={say('comingYears')} today={today} rules={present} />
      </Card>
      <Card title={say('changeLeaveYear')} intro={say('changeLeaveYearIntro')}>
        <Form
          onSave={async () => {
            await save(AdoptHouseRulesDocument, adopt(draft ?? [...others, { from, startsOn }]))
            showToast({ look: 'good', text: say('leaveYearSaved') })
          }}
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <DateInput label={say('fromDay')} hint={say('fromDayHint')} value={from} onChange={setFrom} />
            <DayOfYearField label={say('yearsBegin')} value={startsOn} onChange={setStartsOn} />
          </div>
          {isRight && <YearList title={say('yearsThen')} today={today < from ? today : from} rules={draft} />}
        </Form>
      </Card>
    </>
  )
}

/** The leave year of a day and those after it. */
function YearList({ title, today, rules }: { title: string; today: string; rules: readonly LeaveYearRule[] }) {
  const say = useTranslations('settings')
  const years = [leaveYearOn(today, rules)]
  for (let more = 0; more < 2; more++) years.push(leaveYearAfter(years.at(-1) ?? leaveYearOn(today, rules), rules))
  return (
    <div className="rounded-lg bg-tint px-3.5 py-3 text-sm">
      <p className="font-medium">{title}</p>
      <ul className="mt-1 flex flex-col gap-0.5 text-soft">
        {years.map(({ name, from, until }) => (
          <li key={from}>{say('leaveYear', { name, from: sayDate(from), until: sayDate(until) })}</li>
        ))}
      </ul>
    </div>
  )
}

function byDay(one: LeaveYearRule, other: LeaveYearRule): number {
  return one.from < other.from ? -1 : 1
}
