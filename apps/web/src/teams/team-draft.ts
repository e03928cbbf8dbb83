import type { DefineTeamInput, TeamCardFragment } from '../generated/graphql.ts'
import type { PickedPerson } from '../people/person-picker.tsx'

/** An approver while one is being chosen. */
export interface DraftApprover {
  key: number
  person: PickedPerson | null
  deputy: PickedPerson | null
}

/** The stages of a team while they are edited: the first, and the second where there is one. */
export type DraftStages = readonly (readonly DraftApprover[])[]

let keys = 0

export function newApprover(): DraftApprover {
  return { key: ++keys, person: null, deputy: null }
}

export function draftOf(stages: TeamCardFragment['stages']): DraftStages {
  const drafts = stages.map(({ approvers }) =>
    approvers.map(({ username, person, deputy }) => ({
      key: ++keys,
      person: { username, name: person?.name ?? username },
      deputy: deputy ?? null,
    })),
  )
  return drafts.length > 0 ? drafts : [[]]
}

/** The stages as the server takes them; approvers who have not been chosen are left out. */
export function stagesOf(drafts: DraftStages): DefineTeamInput['stages'] {
  return drafts.map((approvers) => ({
    approvers: approvers.flatMap(({ person, deputy }) =>
      person ? [{ username: person.username, ...(deputy && { deputy: deputy.username }) }] : [],
    ),
  }))
}
