import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '../controls/field.tsx'
import { Tick } from '../controls/tick.tsx'
import { showToast } from '../controls/toasts.ts'
import { AdoptHouseRulesDocument, type HouseRulesInput } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'
import { ChangePreview } from './change-preview.tsx'
import { ColorChoice } from './color-choice.tsx'
import { Form } from './form.tsx'
import { LogoCard } from './logo-card.tsx'
import { PlaceFields } from './place-fields.tsx'
import { save } from './save.ts'
import { Section } from './section.tsx'
import type { Settings } from './use-settings.ts'
import { WeekField } from './week-field.tsx'

/** What the company is called and looks like, and how people work who have nothing of their own. */
export function CompanyPage() {
  const say = useTranslations('settings')
  return (
    <Section title={say('section.company')} intro={say('companyIntro')}>
      {(settings) => (
        <>
          <LogoCard />
          <NameAndColor key={`look ${settings.version}`} settings={settings} />
          <WorkAndPlace key={`work ${settings.version}`} settings={settings} />
        </>
      )}
    </Section>
  )
}

function NameAndColor({ settings }: { settings: Settings }) {
  const say = useTranslations('settings')
  const [rules, setRules] = useState<HouseRulesInput>(settings.rules)
  return (
    <Card title={say('nameAndColor')}>
      <Form
        onSave={async () => {
          await save(AdoptHouseRulesDocument, { rules, expectedVersion: settings.version })
          showToast({ look: 'good', text: say('rulesOfHouseSaved') })
        }}
      >
        <TextField
          label={say('companyName')}
          value={rules.name}
          maxLength={80}
          dir="auto"
          onChange={(event) => setRules({ ...rules, name: event.target.value })}
        />
        <ColorChoice label={say('accent')} value={rules.accent} onChange={(accent) => setRules({ ...rules, accent })} />
      </Form>
    </Card>
  )
}

function WorkAndPlace({ settings }: { settings: Settings }) {
  const say = useTranslations('settings')
  const [rules, setRules] = useState<HouseRulesInput>(settings.rules)
  const isChanged = JSON.stringify(rules) !== JSON.stringify(settings.rules)
  return (
    <Card title={say('workAndPlace')} intro={say('workAndPlaceIntro')}>
      <Form
        onSave={async () => {
          await save(AdoptHouseRulesDocument, { rules, expectedVersion: settings.version })
          showToast({ look: 'good', text: say('rulesOfHouseSaved') })
        }}
      >
        <WeekField week={rules.week} onChange={(week) => setRules({ ...rules, week })} />
        <PlaceFields
          value={{ country: rules.country ?? null, region: rules.region ?? null }}
          onChange={(place) => setRules({ ...rules, ...place })}
          nowhere={say('noPublicHolidays')}
        />
        <Tick
          checked={rules.sickDaysGivenBack}
          onChange={(sickDaysGivenBack) => setRules({ ...rules, sickDaysGivenBack })}
        >
          {say('sickDaysGivenBack')}
        </Tick>
        <ChangePreview change={isChanged ? { adopt: rules } : undefined} />
      </Form>
    </Card>
  )
}
