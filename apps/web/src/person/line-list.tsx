import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../controls/button.tsx'

/** Lines of one kind, each of which can be removed, and a button for another. */
export function LineList<Line extends { key: number }>({
  title,
  none,
  add,
  lines,
  onAdd,
  onChange,
  remove,
  children,
}: {
  title: string
  /** What holds without a line. */
  none: string
  add: string
  lines: readonly Line[]
  onAdd: () => Line
  onChange: (lines: readonly Line[]) => void
  /** What the button says that removes a line. */
  remove: (line: Line) => string
  children: (line: Line, change: (part: Partial<Line>) => void) => ReactNode
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 border-t border-line pt-5">
      <legend className="float-left text-sm font-semibold">{title}</legend>
      {lines.length === 0 && <p className="clear-left text-sm text-soft">{none}</p>}
      {lines.map((line) => (
        <div key={line.key} className="clear-left grid grid-cols-[minmax(0,1fr)_2.5rem] items-start gap-3">
          <div className="min-w-0">
            {children(line, (part) =>
              onChange(lines.map((other) => (other.key === line.key ? { ...other, ...part } : other))),
            )}
          </div>
          <button
            type="button"
            aria-label={remove(line)}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            className="grid size-10 place-items-center rounded-lg text-soft hover:bg-tint hover:text-ink sm:mt-6.5"
          >
            <Trash2 aria-hidden className="size-4.5" />
          </button>
        </div>
      ))}
      <Button look="quiet" size="small" className="self-start" onClick={() => onChange([...lines, onAdd()])}>
        <Plus aria-hidden className="size-4" />
        {add}
      </Button>
    </fieldset>
  )
}
