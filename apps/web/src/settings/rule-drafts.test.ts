import { expect, test } from 'vitest'
import { speak, speakOfEverything } from '../words/speech.ts'
import { checkRules, draftOf } from './rule-drafts.ts'

test('a rule needs a domain, once, and a group', async () => {
  await speak({ language: 'en', locale: 'en-GB', dateStyle: 'by language' })
  await speakOfEverything()
  const drafts = [
    draftOf({ domain: 'example.com', groups: ['SUBMITTER'] }),
    draftOf({ domain: ' Example.COM', groups: ['SUBMITTER'] }),
    draftOf({ domain: 'ada@example.org', groups: ['SUBMITTER'] }),
    draftOf({ domain: 'example.net', groups: [] }),
  ]
  const wrong = checkRules(drafts)
  expect(drafts.map(({ key }) => wrong.get(key))).toEqual([
    undefined,
    'There is a rule for this domain already.',
    'Enter the part after the @, such as example.com.',
    'Tick at least one group.',
  ])
})
