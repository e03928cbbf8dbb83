import { type ChangeEvent, type ReactNode, useRef, useState } from 'react'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'

/** A picture as it is, with a way to another one from a file, and back to none. What goes wrong is told below. */
export function PictureChooser({
  accept,
  words,
  onChoose,
  onRemove,
  onDone,
  children,
}: {
  /** The kinds of files, as an `input` has them. */
  accept: string
  words: { choose: string; another: string; remove: string }
  onChoose: (file: File) => Promise<void>
  /** Left out where there is none to remove. */
  onRemove: (() => Promise<void>) | undefined
  /** What follows when either has been done. */
  onDone: () => void | Promise<void>
  children: ReactNode
}) {
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      await onDone()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    // The same file once more is a choice as well.
    event.target.value = ''
    if (file) void act(() => onChoose(file))
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-4">
        {children}
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <input
            ref={chooser}
            type="file"
            accept={accept}
            aria-label={words.choose}
            tabIndex={-1}
            className="sr-only"
            onChange={take}
          />
          <Button size="small" aria-disabled={busy} onClick={() => !busy && chooser.current?.click()}>
            {words.another}
          </Button>
          {onRemove && (
            <Button size="small" look="quiet" aria-disabled={busy} onClick={() => !busy && void act(onRemove)}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
    </div>
  )
}
