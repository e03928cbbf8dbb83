import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../controls/button.tsx'
import { Field, inputClass } from '../controls/field.tsx'
import { jsonProblem } from './pattern-text.ts'

const example = '{ "detail-type": [{ "prefix": "VacationRequest" }] }'

/** An event pattern to narrow the stream by. What is wrong with it is told with its place. */
export function PatternFilter({
  pattern,
  problem,
  onChoose,
}: {
  pattern: string | undefined
  problem: string | undefined
  onChoose: (pattern: string | undefined) => void
}) {
  const say = useTranslations('stream')
  const [text, setText] = useState(pattern ?? '')
  const [place, setPlace] = useState<ReturnType<typeof jsonProblem>>()
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const wrong = text.trim() === '' ? undefined : jsonProblem(text)
    setPlace(wrong)
    if (!wrong) onChoose(text.trim() || undefined)
  }
  const error = place ? say('noJson', { line: String(place.line), column: String(place.column) }) : problem
  return (
    <form
      noValidate
      onSubmit={choose}
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-xs"
    >
      <Field label={say('pattern')} hint={say('patternHint')} error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={Math.min(8, Math.max(2, text.split('\n').length))}
            spellCheck={false}
            placeholder={example}
            value={text}
            onChange={({ target }) => setText(target.value)}
            className={`${inputClass} py-2.5 font-mono text-[0.8125rem] leading-5`}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" look="primary">
          {say('apply')}
        </Button>
        {pattern !== undefined && (
          <Button size="small" onClick={() => onChoose(undefined)}>
            {say('everything')}
          </Button>
        )}
        {text === '' && (
          <Button size="small" look="quiet" onClick={() => setText(example)}>
            {say('takeExample')}
          </Button>
        )}
      </div>
    </form>
  )
}
