import { useTranslations } from 'use-intl'
import { chooseForAccount } from '../accounts/account-speech.ts'
import { Select } from '../controls/select.tsx'
import { showToast } from '../controls/toasts.ts'
import { dateFormat } from '../dates/formats.ts'
import type { Choice, DateStyle } from '../words/choice.ts'
import { type Language, languageNames, languages } from '../words/languages.ts'
import { useSpeech } from '../words/speech-provider.tsx'
import { Card } from './card.tsx'

/** A day on which every way of writing it differs. */
const exampleDay = '2026-12-24'

/** Which language the pages speak and how they write dates. Both hold at once, without saving. */
export function LanguageAndDates() {
  const say = useTranslations('profile')
  const { language, dateStyle } = useSpeech()
  const byLanguage = dateFormat({ dateStyle: 'long', timeZone: 'UTC' })
  const dateStyles: readonly { value: DateStyle; words: string }[] = [
    { value: 'by language', words: byLanguage.format(Date.parse(exampleDay)) },
    { value: 'YYYY-MM-DD', words: exampleDay },
  ]
  return (
    <Card title={say('languageAndDates')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={say('language')}
          options={languageNames.map((value) => ({ value, words: languages[value].name, lang: value }))}
          value={language}
          onChange={(chosen: Language) => take({ language: chosen })}
        />
        <Select
          label={say('dateStyle')}
          options={dateStyles}
          value={dateStyle}
          onChange={(chosen) => take({ dateStyle: chosen })}
        />
      </div>
    </Card>
  )

  function take(choice: Choice): void {
    chooseForAccount(choice).catch(() => showToast({ look: 'bad', text: say('notSwitched') }))
  }
}
