import { type FormEvent, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { checkRegistration } from '../accounts/registration-check.ts'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Field, inputClass, TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { AddPersonDocument, type Group, type PersonAccess, TeamNamesDocument } from '../generated/graphql.ts'
import { GroupBoxes } from './group-boxes.tsx'
import { HandOver } from './hand-over.tsx'

/** Adds somebody who has not registered. They choose a password by a link, which a mail brings or one hands over. */
export function AddPersonDialog({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) {
  const say = useTranslations('people')
  const sayAccount = useTranslations('accounts')
  const sayControl = useTranslations('controls')
  const [{ data }] = useQuery({ query: TeamNamesDocument })
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [email, setEmail] = useState('')
  const [team, setTeam] = useState('')
  const [groups, setGroups] = useState<readonly Group[]>([])
  const [access, setAccess] = useState<PersonAccess>('INVITATION')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [handOver, setHandOver] = useState<{ name: string; token: string }>()
  // What else a registration has, nobody is asked for here.
  const {
    phoneNumber: _phone,
    password: _password,
    ...wrong
  } = checkRegistration({
    ...{ name, username, email, phoneNumber: '', password: '' },
  })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || Object.values(wrong).some((words) => words !== undefined)) return
    setBusy(true)
    setProblem(undefined)
    try {
      const input = { name, username, email, access, groups: [...groups], ...(team && { team }) }
      const { addPerson } = await settled(currentClient().mutation(AddPersonDocument, { input }).toPromise())
      onAdded()
      const { person, invitationToken } = addPerson
      if (invitationToken) return setHandOver({ name: person.name, token: invitationToken })
      showToast({ look: 'good', text: say('invited', { name: person.name, email }) })
      onClose()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(false)
    }
  }
  if (handOver) return <HandOver title={say('added', { name: handOver.name })} {...handOver} onClose={onClose} />
  return (
    <ModalDialog title={say('add')} onClose={onClose}>
      <form noValidate onSubmit={save} className="flex min-h-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-col gap-4 overflow-y-auto overscroll-contain px-5 pb-5">
          <TextField
            label={sayAccount('name')}
            dir="auto"
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
            error={tried ? wrong.name : undefined}
          />
          <TextField
            label={sayAccount('email')}
            type="email"
            autoComplete="off"
            value={email}
            onChange={({ target }) => {
              setEmail(target.value)
              if (username === usernameFrom(email)) setUsername(usernameFrom(target.value))
            }}
            error={tried ? wrong.email : undefined}
          />
          <TextField
            label={sayAccount('username')}
            hint={sayAccount('usernameRule')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={username}
            onChange={({ target }) => setUsername(target.value)}
            error={tried ? wrong.username : undefined}
          />
          <Field label={say('team')}>
            {(control) => (
              <select {...control} value={team} onChange={({ target }) => setTeam(target.value)} className={inputClass}>
                <option value="">{say('noTeam')}</option>
                {data?.listTeams.items.map(({ id, name: teamName }) => (
                  <option key={id} value={id}>
                    {teamName}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="flex flex-col gap-1.5">
            <GroupBoxes of={name || say('newPerson')} value={groups} onChange={setGroups} />
            <p className="text-sm text-soft">{say('groupsByRule')}</p>
          </div>
          <Choice
            label={say('access')}
            options={[
              { value: 'INVITATION', words: say('byInvitation') },
              { value: 'LINK', words: say('byLink') },
            ]}
            value={access}
            onChange={setAccess}
          />
          <p className="text-sm text-soft">{say(access === 'INVITATION' ? 'invitationHint' : 'linkHint')}</p>
          {problem && <Notice look="bad">{problem}</Notice>}
        </div>
        <footer className="flex flex-wrap items-center justify-end gap-3 border-t border-line px-5 py-3.5">
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {say(access === 'INVITATION' ? 'addAndInvite' : 'add')}
          </Button>
        </footer>
      </form>
    </ModalDialog>
  )
}

/** A username to begin with, as long as none is typed. */
function usernameFrom(email: string): string {
  return email
    .split('@', 1)
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.]+/g, '.')
    .slice(0, 30)
}
