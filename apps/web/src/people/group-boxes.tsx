import { useTranslations } from 'use-intl'
import type { Group } from '../generated/graphql.ts'
import { groups, withGroup } from './groups.ts'

/** The groups of somebody, or of a rule, to tick. */
export function GroupBoxes({
  of,
  value,
  onChange,
}: {
  /** Whose groups they are, for the ear. */
  of: string
  value: readonly Group[]
  onChange: (groups: Group[]) => void
}) {
  const say = useTranslations('people')
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">{say('groupsOf', { name: of })}</legend>
      {groups.map((group) => (
        <label key={group} className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4.5"
            checked={value.includes(group)}
            onChange={(event) => onChange(withGroup(value, group, event.target.checked))}
          />
          {say(`group.${group}`)}
        </label>
      ))}
    </fieldset>
  )
}
