import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { DayField } from '../asking/day-field.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import { sayDate } from '../dates/wording.ts'
import { CountriesDocument, RegionsDocument } from '../generated/graphql.ts'
import { useSpeech } from '../words/speech-provider.tsx'
import { LineList } from './line-list.tsx'
import { type DraftPlace, nextKey } from './terms-draft.ts'

/** Where somebody works, and so whose holidays count, over time. */
export function PlaceLines({
  places,
  onChange,
}: {
  places: readonly DraftPlace[]
  onChange: (places: readonly DraftPlace[]) => void
}) {
  const say = useTranslations('person')
  const sayFrom = ({ from }: DraftPlace) => (from === null ? say('newDay') : sayDate(from))
  return (
    <LineList
      title={say('places')}
      none={say('usualPlace')}
      add={say('addPlace')}
      lines={places}
      onAdd={() => ({ key: nextKey(), from: null, country: '', region: '' })}
      onChange={onChange}
      remove={(line) => say('removePlace', { day: sayFrom(line) })}
    >
      {(line, change) => <PlaceFields place={line} onChange={change} />}
    </LineList>
  )
}

function PlaceFields({ place, onChange }: { place: DraftPlace; onChange: (part: Partial<DraftPlace>) => void }) {
  const say = useTranslations('person')
  const { language } = useSpeech()
  const { country } = place
  const [countries] = useQuery({ query: CountriesDocument, variables: { language } })
  const [regions] = useQuery({
    query: RegionsDocument,
    variables: { country, language },
    pause: country === '',
  })
  const regionsThere = country === '' ? [] : (regions.data?.regions ?? [])
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <DayField label={say('from')} value={place.from} onChange={(from) => onChange({ from })} onDay={() => {}} />
      <Field label={say('country')}>
        {(control) => (
          <select
            {...control}
            value={country}
            onChange={({ target }) => onChange({ country: target.value, region: '' })}
            className={inputClass}
          >
            <option value="">{say('choose')}</option>
            {countries.data?.countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('region')}>
        {(control) => (
          <select
            {...control}
            value={place.region}
            disabled={regionsThere.length === 0}
            onChange={({ target }) => onChange({ region: target.value })}
            className={inputClass}
          >
            <option value="">{say('wholeCountry')}</option>
            {regionsThere.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
