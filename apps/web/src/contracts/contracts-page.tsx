import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { Part } from '../events/part.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { ContractCheckDocument, ContractLivesDocument } from '../generated/graphql.ts'
import { FindingList } from './finding-list.tsx'
import { LifeList } from './life-list.tsx'
import { livesOf } from './lives.ts'
import { RuleList } from './rule-list.tsx'

/** The life of every version, who still reads it, what the rules say, and values that have moved. */
export function ContractsPage() {
  const say = useTranslations('contracts')
  const [lives] = useQuery({ query: ContractLivesDocument, requestPolicy: 'cache-and-network' })
  const [check] = useQuery({ query: ContractCheckDocument, requestPolicy: 'cache-and-network' })
  const all = useMemo(() => lives.data && livesOf(lives.data.contracts), [lives.data])
  const names = useMemo(() => new Set(lives.data?.contracts.map(({ name }) => name)), [lives.data])
  const { contractCheck } = check.data ?? {}
  // A rule asks for these as well, but they are of events, not of contracts: nothing in the code shows them.
  const [values = [], others = []] = contractCheck ? partedBy(contractCheck.findings, isOfValues) : []
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={say('title')}>{say('title')}</PageTitle>
        <p className="text-sm text-pretty text-soft">{say('intro')}</p>
      </div>
      <Part title={say('rules')}>
        {check.error && <Notice look="bad">{sentence(check.error)}</Notice>}
        {!contractCheck && !check.error && <Skeleton className="h-40 rounded-xl" />}
        {contractCheck && (
          <>
            <RuleList check={contractCheck} findings={others} />
            <FindingList findings={others} names={names} />
          </>
        )}
      </Part>
      <Part title={say('values')}>
        <p className="max-w-prose text-sm text-soft">{say('valuesMean')}</p>
        {contractCheck && values.length === 0 && <Notice look="good">{say('noValues')}</Notice>}
        {contractCheck && <FindingList findings={values} names={names} />}
      </Part>
      <Part title={say('lives')}>
        {lives.error && <Notice look="bad">{sentence(lives.error)}</Notice>}
        {!all && !lives.error && <Skeleton className="h-96 rounded-xl" />}
        {all && <LifeList lives={all} />}
      </Part>
    </div>
  )
}

/** What was noticed of values is the only thing of which that rule merely warns. */
function isOfValues({ rule, severity }: { rule: string; severity: string }): boolean {
  return rule === 'EC11' && severity === 'WARNING'
}

function partedBy<Item>(items: readonly Item[], fits: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(fits), items.filter((item) => !fits(item))]
}
