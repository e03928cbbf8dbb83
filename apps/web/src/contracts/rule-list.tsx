import { Check, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Notice } from '../controls/notice.tsx'
import { sayAgo } from '../dates/wording.ts'
import type { ContractCheckQuery } from '../generated/graphql.ts'

type ContractCheck = ContractCheckQuery['contractCheck']
export type Finding = ContractCheck['findings'][number]

const looks = {
  kept: { icon: Check, colours: 'text-good' },
  WARNING: { icon: TriangleAlert, colours: 'text-wait' },
  ERROR: { icon: X, colours: 'text-bad' },
} as const

/** All twelve rules, and how each stands. */
export function RuleList({
  check: { checkedAt, rules },
  findings,
}: {
  check: ContractCheck
  findings: readonly Finding[]
}) {
  const say = useTranslations('contracts')
  const errors = findings.filter(({ severity }) => severity === 'ERROR').length
  const warnings = findings.length - errors
  return (
    <>
      <Notice look={errors > 0 ? 'bad' : warnings > 0 ? 'info' : 'good'}>
        {findings.length === 0 ? say('allKept') : say('found', { errors, warnings })}{' '}
        {say('checked', { when: sayAgo(checkedAt, Date.now()) })}
      </Notice>
      <details open={findings.length > 0} className="text-sm">
        <summary className="w-max cursor-pointer font-medium text-brand-ink">{say('eachRule')}</summary>
        <ul className="mt-3 grid gap-x-8 gap-y-2 lg:grid-cols-2">
          {rules.map(({ code, title }) => {
            const own = findings.filter(({ rule }) => rule === code)
            const state = own.some(({ severity }) => severity === 'ERROR')
              ? 'ERROR'
              : own.length > 0
                ? 'WARNING'
                : 'kept'
            const { icon: Icon, colours } = looks[state]
            return (
              <li key={code} className="flex gap-2.5 text-sm">
                <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colours}`} />
                <p className="min-w-0">
                  <span className="font-mono text-xs font-semibold">{code}</span>{' '}
                  <span className={`text-xs font-medium ${colours}`}>
                    {say(`rule.${state}`, { count: own.length })}
                  </span>{' '}
                  <span lang="en" className="text-soft">
                    {title}
                  </span>
                </p>
              </li>
            )
          })}
        </ul>
      </details>
    </>
  )
}
