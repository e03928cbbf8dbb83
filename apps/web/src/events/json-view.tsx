import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ScrollBox } from '../reports/scroll-box.tsx'

const colours = { key: 'text-brand-ink', text: 'text-good', number: 'text-check', word: 'text-wait' }

/** JSON to read, with its kinds in colours, and to copy. Whatever it says, it is shown as text and nothing else. */
export function JsonView({ label, value, className = '' }: { label: string; value: unknown; className?: string }) {
  const say = useTranslations('events')
  const [isCopied, setCopied] = useState(false)
  const text = JSON.stringify(value, null, 2) ?? ''
  const Icon = isCopied ? Check : Copy
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="relative min-w-0">
      <ScrollBox
        label={label}
        className={`rounded-lg border border-line bg-ground font-mono text-xs leading-5 ${className}`}
      >
        <pre translate="no" className="w-max min-w-full p-3.5 pr-12">
          {tokens(text).map(({ kind, text: part }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes without all of it
            <span key={place} className={kind && colours[kind]}>
              {part}
            </span>
          ))}
        </pre>
      </ScrollBox>
      <button
        type="button"
        aria-label={say('copy', { what: label })}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
        className="absolute top-1.5 right-1.5 grid size-8 place-items-center rounded-md bg-ground text-soft hover:bg-tint hover:text-ink"
      >
        <Icon aria-hidden className="size-3.5" />
      </button>
    </div>
  )
}

/** More than this is shown without colours: each is an element. */
const mostColoured = 40_000

/** The parts of a text of JSON, in their order. */
function tokens(text: string): { kind?: keyof typeof colours; text: string }[] {
  if (text.length > mostColoured) return [{ text }]
  const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/g
  const parts: { kind?: keyof typeof colours; text: string }[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, quoted, colon] = match
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    if (quoted !== undefined) parts.push({ kind: colon === undefined ? 'text' : 'key', text: quoted })
    else parts.push({ kind: /[a-z]$/.test(whole) ? 'word' : 'number', text: whole })
    if (colon !== undefined) parts.push({ text: colon })
    end = match.index + whole.length
  }
  return [...parts, { text: text.slice(end) }]
}
