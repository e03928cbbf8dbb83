import type { CombinedError } from '@urql/core'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { ReportChoicesDocument, type ReportChoicesQuery } from '../generated/graphql.ts'
import { sayLeaveTypeWithId } from '../vacations/categories.ts'

/** Stands for people in no team where a team is named. */
export const withoutTeam = ''

/** What teams and leave types are called. */
export interface ReportNames {
  team: (id: string) => string
  type: (id: string) => string
  color: (id: string) => string
}

/** What there is to report on, and what it is called. */
export function useChoices(): {
  choices: ReportChoicesQuery['reportChoices'] | undefined
  names: ReportNames
  error: CombinedError | undefined
} {
  const say = useTranslations('reports')
  const [{ data, error }] = useQuery({ query: ReportChoicesDocument, requestPolicy: 'cache-and-network' })
  const choices = data?.reportChoices
  const teams = new Map(choices?.teams.map(({ id, name }) => [id, name]))
  const types = new Map(choices?.leaveTypes.map((type) => [type.id, type]))
  return {
    choices,
    error,
    names: {
      team: (id) => (id === withoutTeam ? say('noTeam') : (teams.get(id) ?? id)),
      type: (id) => sayLeaveTypeWithId({ id, name: types.get(id)?.name ?? id }),
      color: (id) => types.get(id)?.color ?? 'slate',
    },
  }
}
