import { settled } from '../api/client.ts'
import { ChooseLanguageDocument, type DateFormat } from '../generated/graphql.ts'
import type { Choice, DateStyle } from '../words/choice.ts'
import { choose, speakTo } from '../words/speak-to.ts'
import { speech } from '../words/speech.ts'
import { currentClient, type Me } from './session.ts'

const formats: Record<DateStyle, DateFormat> = { 'by language': 'BY_LANGUAGE', 'YYYY-MM-DD': 'ISO' }
const styles: Record<DateFormat, DateStyle> = { BY_LANGUAGE: 'by language', ISO: 'YYYY-MM-DD' }

const greeted = new WeakSet<Me>()

/**
 * Speaks as the account says. One that says nothing yet takes in what this browser speaks, so that mails are in that
 * language too. Once for each sign-in: what is chosen afterwards holds.
 */
export async function speakAsAccount(me: Me): Promise<void> {
  if (greeted.has(me)) return
  greeted.add(me)
  const { language, dateFormat } = me
  await speakTo({ language, dateStyle: dateFormat === null ? undefined : styles[dateFormat] })
  if (language !== null) return
  const spoken = speech()
  // Nobody waits for it, and the next sign-in tries again.
  void save({ language: spoken.language, dateStyle: spoken.dateStyle }).catch(() => {})
}

/** Speaks so from now on, here and wherever the person signs in. Rejects when it cannot be fetched or kept. */
export async function chooseForAccount(choice: Choice): Promise<void> {
  await choose(choice)
  await save(choice)
}

async function save({ language, dateStyle }: Choice): Promise<void> {
  const variables = { language: language ?? null, dateFormat: dateStyle === undefined ? null : formats[dateStyle] }
  await settled(currentClient().mutation(ChooseLanguageDocument, variables).toPromise())
}
