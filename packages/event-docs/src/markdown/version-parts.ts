import type { FieldRow } from '@vacation-tracker/event-contracts/field-table'
import type { DocumentedChange, DocumentedVersion } from '../catalogue.ts'
import { factsOf, versionName } from '../sentences.ts'
import { code, inline, jsonBlock, tableOf } from './escape.ts'

/** The fields of a version, as a table. */
export function fieldTable({ fields, hasThinForm }: Pick<DocumentedVersion, 'fields' | 'hasThinForm'>): string {
  if (fields.length === 0) return 'It has no fields.'
  return tableOf(
    ['Field', 'Type', 'Required', ...(hasThinForm ? ['Thin'] : []), 'Meaning'],
    fields.map((field) => [
      ...[code(field.path), field.types.map(inline).join(' or ') || 'anything', field.isRequired ? 'yes' : ''],
      ...(hasThinForm ? [field.isThin ? 'yes' : ''] : []),
      meaningOf(field),
    ]),
  )
}

function meaningOf(field: FieldRow): string {
  const facts = factsOf(field, code)
    .map(({ words, shown }) => `${words} ${shown.join(', ')}`.trim())
    .join('; ')
  const meaning = inline(field.description ?? '')
  return [meaning, facts].filter(Boolean).join(' · ')
}

/** The examples of a version, whole and thin. */
export function examplesOf({ examples, hasThinForm }: Pick<DocumentedVersion, 'examples' | 'hasThinForm'>): string[] {
  return examples.flatMap(({ fat, thin }, index) => {
    const title = examples.length === 1 ? 'Example' : `Example ${index + 1}`
    const whole = [`${title}${hasThinForm ? ', fat' : ''}:`, jsonBlock(fat)]
    return hasThinForm ? [...whole, `${title}, thin:`, jsonBlock(thin)] : whole
  })
}

/** How a version ends, in a sentence; nothing when its end has not been announced. */
export function endOf({ deprecation }: Pick<DocumentedVersion, 'deprecation'>): string | undefined {
  if (deprecation === undefined) return undefined
  const { since, until, reason, useInstead } = deprecation
  const instead = useInstead === undefined ? '' : ` Read ${inline(useInstead)} instead.`
  return `Deprecated on ${since.slice(0, 10)}, its last day is ${until}. ${inline(reason)}${instead}`
}

/** What was different from the version or revision before, as a list. */
export function changeList(history: readonly DocumentedChange[]): string {
  return history
    .map(({ changes, differences, publishedOn, ...place }) => {
      const when = publishedOn === undefined ? '' : ` (${publishedOn})`
      const said = changes === undefined ? 'The first version.' : inline(changes)
      return [`- **${versionName(place)}**${when}: ${said}`, ...differences.map(differenceLine)].join('\n')
    })
    .join('\n')
}

function differenceLine({ sentence, isBreaking }: DocumentedChange['differences'][number]): string {
  return `  - ${isBreaking ? '**breaking** ' : ''}${inline(sentence)}`
}
