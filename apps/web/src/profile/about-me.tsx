import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { currentClient } from '../accounts/session.ts'
import { useSend } from '../accounts/use-send.ts'
import { settled } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { ReviseProfileDocument } from '../generated/graphql.ts'
import { sayGroups } from '../people/groups.ts'
import { Card } from './card.tsx'
import { Fact, Facts } from './facts.tsx'
import { PictureOfMe } from './picture-of-me.tsx'

const timeZones = Intl.supportedValuesOf('timeZone')

/** What a person says about themselves. What others decide, the team and the groups, is shown beside it. */
export function AboutMe() {
  const say = useTranslations('profile')
  const { me, refresh } = useMe()
  const [name, setName] = useState(me.name)
  const [phoneNumber, setPhoneNumber] = useState(me.phoneNumber ?? '')
  const [timeZone, setTimeZone] = useState(me.timeZone)
  const { busy, send, problem } = useSend()
  const nameless = name.trim() === '' ? say('nameMissing') : undefined
  const isChanged = name.trim() !== me.name || phoneNumber.trim() !== (me.phoneNumber ?? '') || timeZone !== me.timeZone

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || nameless || !isChanged) return
    const input = { name: name.trim(), phoneNumber: phoneNumber.trim() || null, timeZone }
    const sent = await send(() => settled(currentClient().mutation(ReviseProfileDocument, { input }).toPromise()))
    if (!sent) return
    await refresh()
    showToast({ look: 'good', text: say('saved') })
  }
  return (
    <Card title={say('aboutYou')}>
      <PictureOfMe />
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem && <Notice look="bad">{problem}</Notice>}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={say('name')}
            autoComplete="name"
            required
            dir="auto"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={nameless}
          />
          <TextField
            label={say('phone')}
            type="tel"
            autoComplete="tel"
            value={phoneNumber}
            onChange={(event) => setPhoneNumber(event.target.value)}
          />
          <Field label={say('timeZone')} hint={say('timeZoneMeaning')}>
            {(control) => (
              <select
                {...control}
                value={timeZone}
                onChange={(event) => setTimeZone(event.target.value)}
                className={inputClass}
              >
                {[...new Set([me.timeZone, ...timeZones])].toSorted().map((zone) => (
                  // The names are those of IANA, in every language.
                  <option key={zone} value={zone} lang="en">
                    {zone.replaceAll('_', ' ')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Button type="submit" look="primary" aria-disabled={busy || !isChanged} className="self-start">
          {say('save')}
        </Button>
      </form>
      <Facts>
        <Fact name={say('team')}>{me.team ?? say('noTeam')}</Fact>
        <Fact name={say('groups')}>{sayGroups(me.groups)}</Fact>
      </Facts>
    </Card>
  )
}
