import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { ModalDialog } from '../controls/dialog.tsx'
import { TextField } from '../controls/field.tsx'
import { Notice } from '../controls/notice.tsx'
import { showToast } from '../controls/toasts.ts'
import { DefineTeamDocument, type TeamCardFragment } from '../generated/graphql.ts'
import { StageFields } from './stage-fields.tsx'
import { draftOf, newApprover, stagesOf } from './team-draft.ts'

/** Makes a team, or changes what one is called and who decides on its leave. */
export function TeamDialog({ team, onClose }: { team?: TeamCardFragment; onClose: () => void }) {
  const say = useTranslations('teams')
  const sayControl = useTranslations('controls')
  const [name, setName] = useState(team?.name ?? '')
  const [stages, setStages] = useState(() => draftOf(team?.stages ?? []))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [first = [], second] = stages

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || name.trim() === '') return
    setBusy(true)
    setProblem(undefined)
    try {
      const seen = team ? { id: team.id, expectedVersion: team.version } : {}
      const input = { ...seen, name: name.trim(), stages: stagesOf(stages) }
      const { defineTeam } = await settled(currentClient().mutation(DefineTeamDocument, { input }).toPromise())
      showToast({ look: 'good', text: say('saved', { name: defineTeam.name }) })
      onClose()
    } catch (error) {
      setProblem(wordsOf(error))
      setBusy(false)
    }
  }
  return (
    <ModalDialog wide title={team ? say('editTeam', { name: team.name }) : say('newTeam')} onClose={onClose}>
      <form noValidate onSubmit={save} className="flex min-h-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-col gap-5 overflow-y-auto overscroll-contain px-5 pb-5">
          <TextField
            label={say('name')}
            maxLength={80}
            dir="auto"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={tried && name.trim() === '' ? say('nameMissing') : undefined}
          />
          <StageFields
            title={say(second ? 'firstStage' : 'stageOne')}
            hint={say('stageOneHint')}
            approvers={first}
            onChange={(approvers) => setStages([approvers, ...stages.slice(1)])}
          />
          {second && (
            <StageFields
              title={say('secondStage')}
              hint={say('secondStageHint')}
              approvers={second}
              onChange={(approvers) => setStages([first, approvers])}
            />
          )}
          <Button
            look="quiet"
            size="small"
            className="self-start"
            onClick={() => setStages(second ? [first] : [first, [newApprover()]])}
          >
            {second ? <X aria-hidden className="size-4" /> : <Plus aria-hidden className="size-4" />}
            {say(second ? 'removeSecondStage' : 'addSecondStage')}
          </Button>
          {problem && <Notice look="bad">{problem}</Notice>}
        </div>
        <footer className="flex flex-wrap items-center justify-end gap-3 border-t border-line px-5 py-3.5">
          <Button onClick={onClose}>{sayControl('cancel')}</Button>
          <Button type="submit" look="primary" aria-disabled={busy}>
            {say('save')}
          </Button>
        </footer>
      </form>
    </ModalDialog>
  )
}
