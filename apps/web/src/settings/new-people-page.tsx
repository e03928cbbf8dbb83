import { Plus, Trash2 } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { sentence, settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { showToast } from '../controls/toasts.ts'
import { PageTitle } from '../frame/page-title.tsx'
import { GroupRulesDocument, SetGroupRulesDocument } from '../generated/graphql.ts'
import { GroupBoxes } from '../people/group-boxes.tsx'
import { Card } from '../profile/card.tsx'
import { checkRules, type DraftRule, draftOf } from './rule-drafts.ts'

/** Which groups newcomers get, by the domain of their e-mail address. Edited as a whole, saved as a whole. */
export function NewPeoplePage() {
  const say = useTranslations('settings')
  const [{ data, error }] = useQuery({ query: GroupRulesDocument, requestPolicy: 'network-only' })
  const [drafts, setDrafts] = useState<readonly DraftRule[]>()
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string>()
  const saved = data?.groupRules
  useEffect(() => {
    if (saved) setDrafts(saved.map(draftOf))
  }, [saved])

  const wrong = checkRules(drafts ?? [])
  const change = (key: string, part: Partial<DraftRule>) =>
    setDrafts(drafts?.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(undefined)
    if (!drafts || wrong.size > 0) return
    try {
      const rules = drafts.map(({ domain, groups }) => ({ domain: domain.trim().toLowerCase(), groups: [...groups] }))
      const { setGroupRules } = await settled(currentClient().mutation(SetGroupRulesDocument, { rules }).toPromise())
      setDrafts(setGroupRules.map(draftOf))
      setTried(false)
      showToast({ look: 'good', text: say('rulesSaved') })
    } catch (refused) {
      setProblem(wordsOf(refused))
    }
  }
  return (
    <div className="flex flex-col gap-5">
      <PageTitle title={say('section.newPeople')}>{say('section.newPeople')}</PageTitle>
      <Card title={say('groupsByDomain')} intro={say('newPeopleIntro')}>
        {error && !data && <Notice look="bad">{sentence(error)}</Notice>}
        {!drafts && !error && <Skeleton className="h-20" />}
        {drafts && (
          <form noValidate onSubmit={save} className="flex flex-col gap-4">
            {problem && <Notice look="bad">{problem}</Notice>}
            {drafts.length === 0 && <p className="text-sm text-soft">{say('noRules')}</p>}
            <ul className="flex flex-col gap-4">
              {drafts.map(({ key, domain, groups }) => (
                <li
                  key={key}
                  className="flex flex-wrap items-start gap-x-5 gap-y-2 border-b border-line pb-4 last:border-0"
                >
                  <div className="w-full sm:w-60">
                    <TextField
                      label={say('domain')}
                      placeholder="example.com"
                      autoCapitalize="none"
                      spellCheck={false}
                      value={domain}
                      onChange={(event) => change(key, { domain: event.target.value })}
                      error={tried ? wrong.get(key) : undefined}
                    />
                  </div>
                  <div className="flex flex-1 items-center justify-between gap-3 sm:pt-7">
                    <GroupBoxes
                      of={domain || say('newRule')}
                      value={groups}
                      onChange={(some) => change(key, { groups: some })}
                    />
                    <button
                      type="button"
                      aria-label={domain ? say('removeRule', { domain }) : say('removeNewRule')}
                      onClick={() => setDrafts(drafts.filter((draft) => draft.key !== key))}
                      className="grid size-9 shrink-0 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink"
                    >
                      <Trash2 aria-hidden className="size-4.5" />
                    </button>
                  </div>
                </li>
              ))}
            </ul>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => setDrafts([...drafts, draftOf({ domain: '', groups: ['SUBMITTER'] })])}>
                <Plus aria-hidden className="size-4" />
                {say('addRule')}
              </Button>
              <Button type="submit" look="primary">
                {say('saveRules')}
              </Button>
            </div>
          </form>
        )}
      </Card>
    </div>
  )
}
