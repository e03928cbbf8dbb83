import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Finding } from './rule-list.tsx'

/** As many findings as are there at once; the others are opened. */
const first = 8

/** What was found, with what to do about it: errors first. */
export function FindingList({ findings, names }: { findings: readonly Finding[]; names: ReadonlySet<string> }) {
  const say = useTranslations('contracts')
  if (findings.length === 0) return null
  const sorted = findings.toSorted(
    (one, other) => Number(other.severity === 'ERROR') - Number(one.severity === 'ERROR'),
  )
  const rest = sorted.slice(first)
  return (
    <>
      <Findings findings={sorted.slice(0, first)} names={names} />
      {rest.length > 0 && (
        <details className="text-sm">
          <summary className="w-max cursor-pointer font-medium text-brand-ink">
            {say('more', { count: rest.length })}
          </summary>
          <div className="mt-3">
            <Findings findings={rest} names={names} />
          </div>
        </details>
      )}
    </>
  )
}

function Findings({ findings, names }: { findings: readonly Finding[]; names: ReadonlySet<string> }) {
  const say = useTranslations('contracts')
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-surface shadow-xs">
      {findings.map(({ rule, severity, subject, place, message, mend }) => (
        <li key={`${rule} ${subject} ${place} ${message}`} className="flex flex-col gap-1 px-4 py-3 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <span
              className={`rounded-full px-2 py-0.5 text-xs font-medium ${severity === 'ERROR' ? 'bg-bad-tint text-bad' : 'bg-wait-tint text-wait'}`}
            >
              {say(`severity.${severity}`)}
            </span>
            <span className="font-mono text-xs text-soft">{rule}</span>
            <Subject subject={subject} names={names} />
            {place && <code className="text-xs break-all text-soft">{place}</code>}
          </p>
          <p lang="en" className="break-words">
            {message}
          </p>
          <p className="break-words text-soft">
            <span className="font-medium">{say('whatToDo')}</span> <span lang="en">{mend}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** `ParcelSent 2` leads to that version, as far as there is an event of that name. */
function Subject({ subject, names }: { subject: string; names: ReadonlySet<string> }) {
  const [, name = '', version] = /^(\S+)(?: (\d+))?/.exec(subject) ?? []
  if (!names.has(name)) return <span className="font-semibold break-all">{subject}</span>
  return (
    <Link
      to="/events/$name/{-$version}"
      params={{ name, version }}
      className="font-semibold break-all text-brand-ink hover:underline"
    >
      {subject}
    </Link>
  )
}
