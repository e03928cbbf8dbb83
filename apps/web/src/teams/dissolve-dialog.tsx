import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { DissolveTeamDocument, type TeamCardFragment } from '../generated/graphql.ts'

/** Says what follows before a team is dissolved, because there is no way back to who was in it. */
export function DissolveDialog({ team, onClose }: { team: TeamCardFragment; onClose: () => void }) {
  const say = useTranslations('teams')
  const sayControl = useTranslations('controls')
  const [problem, setProblem] = useState<string>()
  const { id, name, memberCount: members, waiting } = team
  const dissolve = async () => {
    try {
      await settled(currentClient().mutation(DissolveTeamDocument, { id }).toPromise())
      showToast({ look: 'good', text: say('dissolved', { name }) })
      onClose()
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  return (
    <ModalDialog title={say('dissolveTeam', { name })} onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5 text-sm">
        <p>{say('dissolveConsequence', { members, waiting })}</p>
        {problem && <Notice look="bad">{problem}</Notice>}
      </div>
      <footer className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3.5">
        <Button onClick={onClose}>{sayControl('cancel')}</Button>
        <Button look="danger" onClick={dissolve}>
          {say('dissolve')}
        </Button>
      </footer>
    </ModalDialog>
  )
}
