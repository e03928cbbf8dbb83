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
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">Groups of {of}</legend>
      {groups.map((group) => (
        <label key={group.value} className="flex min-h-8 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-4.5"
            checked={value.includes(group.value)}
            onChange={(event) => onChange(withGroup(value, group.value, event.target.checked))}
          />
          {group.words}
        </label>
      ))}
    </fieldset>
  )
}
