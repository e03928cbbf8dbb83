import type { Page } from 'playwright-core'
import { languages } from '../src/words/languages.ts'

interface Words {
  readonly [key: string]: string | Words
}

/**
 * The words that only English says: all of its catalogue, without those that German has as well, such as "Name".
 * A word on a German page that is one of these was not translated.
 */
async function onlyEnglish(): Promise<Set<string>> {
  const [english, german] = await Promise.all([wordsOf('en'), wordsOf('de')])
  return english.difference(german)
}

/**
 * The English words of the catalogue that somebody on this page sees, or hears from a screen reader.
 *
 * @param except what people have written, and what the server says: as a selector
 */
export async function englishOn(page: Page, except = 'none'): Promise<string[]> {
  return englishIn(await page.evaluate(textsOfPage, except))
}

/** Those of the texts that say a word of the English catalogue. */
export async function englishIn(texts: readonly string[]): Promise<string[]> {
  const english = await onlyEnglish()
  return texts.filter((text) => split(text).some((word) => english.has(word)))
}

/** Runs in the page: its texts, seen and heard, and its title. */
function textsOfPage(except: string): string[] {
  const found = [document.title]
  const attributes = ['aria-label', 'aria-roledescription', 'aria-valuetext', 'alt', 'placeholder', 'title']
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest(`script, style, noscript, [lang]:not(html), ${except}`)) continue
    found.push(...attributes.map((name) => element.getAttribute(name) ?? ''))
    found.push(
      ...[...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? ''),
    )
  }
  return found.map((text) => text.trim()).filter(Boolean)
}

async function wordsOf(language: 'en' | 'de'): Promise<Set<string>> {
  const { first, rest } = languages[language]
  return new Set([...sentences((await first()).messages), ...sentences((await rest()).messages)].flatMap(split))
}

function sentences(words: Words): string[] {
  return Object.values(words).flatMap((said) => (typeof said === 'string' ? [said] : sentences(said)))
}

/** Words of three letters and more; shorter ones are often the same in both languages by chance. */
function split(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}
