import { ChevronLeft, ChevronRight, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import { useToday } from '../dates/use-today.ts'
import { sayDate } from '../dates/wording.ts'
import { CancelHolidayDocument, type CompanyHolidayInput, DeclareHolidayDocument } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { HolidayDialog } from './holiday-dialog.tsx'
import { IconButton } from './icon-button.tsx'
import { type PlaceDraft, PlaceFields } from './place-fields.tsx'
import { saveAtOnce } from './save.ts'
import { Section } from './section.tsx'
import type { Settings } from './use-settings.ts'
import { YearOfHolidays } from './year-of-holidays.tsx'

type Holiday = Settings['holidays'][number]

/** The days that the company gives off, and all holidays of a year at a place. */
export function HolidaysPage() {
  const say = useTranslations('settings')
  const [edited, setEdited] = useState<CompanyHolidayInput>()
  const fresh = { date: '', yearly: false, name: '', kind: 'COMPANY', free: 'DAY' } as const
  return (
    <Section
      title={say('section.holidays')}
      intro={say('holidaysIntro')}
      aside={() => (
        <Button look="primary" onClick={() => setEdited(fresh)}>
          <Plus aria-hidden className="size-4" />
          {say('addHoliday')}
        </Button>
      )}
    >
      {(settings) => (
        <>
          <CompanyHolidays holidays={settings.holidays} onEdit={setEdited} />
          <YearAtPlace settings={settings} />
          {edited && <HolidayDialog holiday={edited} version={settings.version} onClose={() => setEdited(undefined)} />}
        </>
      )}
    </Section>
  )
}

function CompanyHolidays({ holidays, onEdit }: { holidays: readonly Holiday[]; onEdit: (day: Holiday) => void }) {
  const say = useTranslations('settings')
  const cancel = (holiday: Holiday) =>
    void saveAtOnce(
      CancelHolidayDocument,
      { id: holiday.id },
      {
        text: say('holidayCancelled', { name: holiday.name }),
        undo: () => void saveAtOnce(DeclareHolidayDocument, { holiday }),
      },
    )
  return (
    <Card title={say('companyDays')}>
      {holidays.length === 0 && <p className="text-sm text-soft">{say('noCompanyDays')}</p>}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {holidays.map((holiday) => (
          <li key={holiday.id} className="flex items-start justify-between gap-3 py-2.5 first:pt-0 last:pb-0">
            <div className="min-w-0 text-sm">
              <p className="font-medium break-words" dir="auto">
                {holiday.name}
              </p>
              <p className="text-soft">
                {[
                  holiday.yearly ? say('everyYearFrom', { date: sayDate(holiday.date) }) : sayDate(holiday.date),
                  say(`holidayKind.${holiday.kind}`),
                  say(`free.${holiday.free}`),
                  ...(holiday.country ? [[holiday.country, holiday.region].filter(Boolean).join('-')] : []),
                ].join(' · ')}
              </p>
            </div>
            <div className="flex shrink-0">
              <IconButton label={say('edit', { name: holiday.name })} onClick={() => onEdit(holiday)}>
                <Pencil aria-hidden className="size-4.5" />
              </IconButton>
              <IconButton label={say('cancelHoliday', { name: holiday.name })} onClick={() => cancel(holiday)}>
                <Trash2 aria-hidden className="size-4.5" />
              </IconButton>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function YearAtPlace({ settings }: { settings: Settings }) {
  const say = useTranslations('settings')
  const { me } = useMe()
  const [year, setYear] = useState(Number(useToday(me.timeZone).slice(0, 4)))
  const [place, setPlace] = useState<PlaceDraft>({ country: settings.rules.country, region: settings.rules.region })
  return (
    <Card title={say('allHolidays', { year: String(year) })}>
      <div className="flex flex-col gap-4">
        <div className="flex items-center gap-1">
          <IconButton label={say('yearBefore')} isOff={year <= 1970} onClick={() => setYear(year - 1)}>
            <ChevronLeft aria-hidden className="size-5" />
          </IconButton>
          <span className="min-w-14 text-center font-medium tabular-nums">{year}</span>
          <IconButton label={say('yearAfter')} isOff={year >= 2199} onClick={() => setYear(year + 1)}>
            <ChevronRight aria-hidden className="size-5" />
          </IconButton>
        </div>
        <PlaceFields value={place} onChange={setPlace} nowhere={say('noPublicHolidays')} />
        <YearOfHolidays year={year} place={place} version={settings.version} />
      </div>
    </Card>
  )
}
