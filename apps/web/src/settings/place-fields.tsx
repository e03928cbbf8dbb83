import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Select } from '../controls/select.tsx'
import { CountriesDocument, RegionsDocument } from '../generated/graphql.ts'
import { useSpeech } from '../words/speech-provider.tsx'

/** Where somebody works, as far as holidays depend on it. */
export interface PlaceDraft {
  country: string | null
  region: string | null
}

/** A country, and a region of it where it has regions with holidays of their own. */
export function PlaceFields({
  value,
  onChange,
  nowhere,
  label,
}: {
  value: PlaceDraft
  onChange: (place: PlaceDraft) => void
  /** What no country means here. */
  nowhere: string
  /** Instead of “Country”. */
  label?: string
}) {
  const say = useTranslations('settings')
  const { language } = useSpeech()
  const [{ data: known }] = useQuery({ query: CountriesDocument, variables: { language } })
  const [{ data: parts }] = useQuery({
    query: RegionsDocument,
    variables: { country: value.country ?? '', language },
    pause: value.country === null,
  })
  const countries = known?.countries ?? (value.country ? [{ code: value.country, name: value.country }] : [])
  const regions = value.country === null ? [] : (parts?.regions ?? [])
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={label ?? say('country')}
        options={[{ value: '', words: nowhere }, ...countries.map(({ code, name }) => ({ value: code, words: name }))]}
        value={value.country ?? ''}
        onChange={(country) => onChange({ country: country || null, region: null })}
      />
      {(regions.length > 0 || value.region !== null) && (
        <Select
          label={say('region')}
          options={[
            { value: '', words: say('wholeCountry') },
            ...(regions.length > 0 ? regions : [{ code: value.region ?? '', name: value.region ?? '' }]).map(
              ({ code, name }) => ({ value: code, words: name }),
            ),
          ]}
          value={value.region ?? ''}
          onChange={(region) => onChange({ ...value, region: region || null })}
        />
      )}
    </div>
  )
}
