import { useTranslations } from 'use-intl'
import { Card } from '../profile/card.tsx'
import type { ImportProblem } from './import-stream.ts'
import { problemInWords } from './problem-in-words.ts'

/** As many problems as somebody reads; the rest shows when these are mended. */
const mostShown = 200

/** What is wrong, by line and column, and what to do about it. */
export function ProblemTable({ problems, all }: { problems: readonly ImportProblem[]; all: number }) {
  const say = useTranslations('imports')
  const shown = problems.slice(0, mostShown)
  return (
    <Card title={say('problemsTitle')}>
      {all > shown.length && <p className="text-sm text-soft">{say('mostShown', { shown: shown.length, all })}</p>}
      <table className="w-full text-left text-sm">
        <thead className="text-xs text-soft">
          <tr>
            <th className="py-2 pr-4 font-medium">{say('line')}</th>
            <th className="py-2 pr-4 font-medium max-sm:sr-only">{say('column')}</th>
            <th className="py-2 font-medium">{say('problem')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {shown.map((problem) => (
            <tr key={`${problem.line} ${problem.column} ${problem.code}`}>
              <td className="py-2 pr-4 tabular-nums">{problem.line}</td>
              <td className="py-2 pr-4 break-words max-sm:hidden">{problem.column ?? '–'}</td>
              <td className="py-2 break-words">
                {problem.column !== null && <span className="block font-medium sm:hidden">{problem.column}</span>}
                {problemInWords(problem)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
