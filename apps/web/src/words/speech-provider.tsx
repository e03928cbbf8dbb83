import { type ReactNode, useSyncExternalStore } from 'react'
import { IntlProvider } from 'use-intl'
import { onSpeech, type Speech, speech } from './speech.ts'

/** Hands the words to the components, and others when the language changes. */
export function SpeechProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSpeech()
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  )
}

/** How the app speaks now. For a component that says dates or numbers, but no word of its own. */
export function useSpeech(): Speech {
  return useSyncExternalStore(onSpeech, speech)
}
