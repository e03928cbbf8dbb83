import type { Finding } from '../rules/rule.ts'
import { checkRules, rules } from '../rules/rules.ts'
import { type Command, readOptions, readWords, UsageError } from './command.ts'
import { subjectOf } from './project.ts'
import { answer } from './terminal.ts'

export const check: Command = {
  usage: 'check [--rule EC01 …] [--json]',
  summary: 'Holds all contracts against the twelve rules. Ends with 1 when one is broken.',
  details: `  --rule  only this rule; may be given several times
${rules.map(({ code, title }) => `  ${code}    ${title}`).join('\n')}`,

  async run(parameters, terminal, project) {
    const options = { rule: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const
    const { values, positionals } = readOptions({ args: parameters, options })
    readWords(positionals)
    const unknown = values.rule?.find((code) => !rules.some((rule) => rule.code === code))
    if (unknown !== undefined) throw new UsageError(`There is no rule ${JSON.stringify(unknown)}.`)
    const subject = await subjectOf(project, terminal.now())
    const findings = checkRules(subject).filter(({ code }) => values.rule?.includes(code) ?? true)
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const summary = { events: project.newest.length, errors, warnings: findings.length - errors }
    answer(terminal, values.json, { ...summary, findings }, () => inWords(findings, summary))
    return errors > 0 ? 1 : 0
  },
}

function inWords(findings: readonly Finding[], summary: { events: number; errors: number; warnings: number }): string {
  const { events, errors, warnings } = summary
  const end =
    findings.length === 0
      ? `${count(events, 'event')}, ${rules.length} rules: all kept.`
      : `${count(events, 'event')}, ${rules.length} rules: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`
  return [...findings.map(paragraph), end].join('\n')
}

function paragraph({ code, severity, subject, place, message, mend }: Finding): string {
  const at = place === undefined ? '' : ` (${place})`
  return `${code} ${severity}: ${subject}${at}\n  ${message}\n  → ${mend}\n`
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
