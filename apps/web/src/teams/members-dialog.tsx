import { X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { showToast } from '../controls/toasts.ts'
import { Avatar } from '../frame/avatar.tsx'
import { AssignTeamDocument, type TeamCardFragment, TeamMembersDocument } from '../generated/graphql.ts'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'

/** Who is in a team. Each change is saved at once, and whoever was taken out can be put back. */
export function MembersDialog({ team, onClose }: { team: TeamCardFragment; onClose: () => void }) {
  const say = useTranslations('teams')
  const [members, setMembers] = useState<readonly PickedPerson[]>()
  const [problem, setProblem] = useState<string>()
  // A picker that has done its work makes room for an empty one.
  const [turn, setTurn] = useState(0)
  const load = useCallback(async () => {
    const query = currentClient().query(TeamMembersDocument, { id: team.id }, { requestPolicy: 'network-only' })
    try {
      setMembers((await settled(query.toPromise())).team?.members ?? [])
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [team.id])
  useEffect(() => {
    void load()
  }, [load])

  const assign = async (person: PickedPerson, to: string | null) => {
    setProblem(undefined)
    try {
      await settled(
        currentClient()
          .mutation(AssignTeamDocument, { usernames: [person.username], team: to })
          .toPromise(),
      )
      const text =
        to === null
          ? say('memberRemoved', { name: person.name })
          : say('memberAdded', { name: person.name, team: team.name })
      showToast({ look: 'good', text, ...(to === null && { undo: () => void assign(person, team.id) }) })
    } catch (error) {
      setProblem(wordsOf(error))
    }
    await load()
  }
  return (
    <ModalDialog title={say('membersOf', { name: team.name })} onClose={onClose}>
      <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-5 pb-5">
        <PersonPicker
          key={turn}
          takesFocus={turn > 0}
          label={say('addMember')}
          value={null}
          onChange={(person) => {
            if (!person) return
            setTurn(turn + 1)
            void assign(person, team.id)
          }}
          without={members?.map(({ username }) => username) ?? []}
        />
        {problem && <Notice look="bad">{problem}</Notice>}
        {!members && !problem && <Skeleton className="h-40 rounded-lg" />}
        {members?.length === 0 && <p className="text-sm text-soft">{say('noMembers')}</p>}
        {members && members.length > 0 && (
          <ul className="flex flex-col divide-y divide-line">
            {members.map((person) => (
              <li key={person.username} className="flex items-center gap-3 py-1.5 text-sm">
                <Avatar name={person.name} className="size-7 text-xs" />
                <span className="min-w-0 flex-1 break-words">{person.name}</span>
                <button
                  type="button"
                  aria-label={say('removeMember', { name: person.name })}
                  onClick={() => assign(person, null)}
                  className="grid size-10 shrink-0 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink"
                >
                  <X aria-hidden className="size-4.5" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <footer className="flex justify-end border-t border-line px-5 py-3.5">
        <Button look="primary" onClick={onClose}>
          {say('done')}
        </Button>
      </footer>
    </ModalDialog>
  )
}
