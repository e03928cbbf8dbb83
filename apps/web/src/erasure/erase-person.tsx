import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { ErasePersonDocument, type ErasePersonMutation } from '../generated/graphql.ts'
import { Card } from '../profile/card.tsx'

type Erased = ErasePersonMutation['erasePerson']

/**
 * Takes a person out of everything, for good. It cannot be undone, so the username is written twice: no click alone gets
 * there. For administrators.
 */
export function ErasePerson() {
  const say = useTranslations('erasure')
  const [username, setUsername] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [erased, setErased] = useState<Erased>()
  const isConfirmed = username.trim() !== '' && username.trim() === confirmation.trim()

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !isConfirmed) return
    setBusy(true)
    setProblem(undefined)
    setErased(undefined)
    try {
      const variables = { username: username.trim(), confirmation: confirmation.trim() }
      const { erasePerson } = await settled(currentClient().mutation(ErasePersonDocument, variables).toPromise())
      setErased(erasePerson)
      setUsername('')
      setConfirmation('')
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={say('title')} intro={say('intro')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem && <Notice look="bad">{problem}</Notice>}
        {erased && <Done erased={erased} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={say('username')}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
          <TextField
            label={say('confirmation')}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
          />
        </div>
        <Button type="submit" look="danger" aria-disabled={busy || !isConfirmed} className="self-start">
          {busy ? say('erasing') : say('erase')}
        </Button>
      </form>
    </Card>
  )
}

function Done({ erased: { pseudonym, isComplete, damagedEvents } }: { erased: Erased }) {
  const say = useTranslations('erasure')
  return (
    <Notice look={isComplete && damagedEvents.length === 0 ? 'good' : 'info'}>
      {isComplete ? say('done', { pseudonym }) : say('goesOn', { pseudonym })}
      {damagedEvents.length > 0 && ` ${say('damaged', { places: damagedEvents.join(', ') })}`}
    </Notice>
  )
}
