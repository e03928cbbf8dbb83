/** What somebody else has set, with its name; a code is shown as such. */
export function Facts({
  facts,
}: {
  facts: readonly { name: string; value: string; isCode?: boolean; note?: string }[]
}) {
  return (
    <dl className="flex flex-col divide-y divide-line text-sm">
      {facts.map(({ name, value, isCode, note }) => (
        <div key={name} className="grid gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="font-medium break-words">{name}</dt>
          <dd className="min-w-0 break-words">
            {isCode ? <code className="text-sm">{value}</code> : value}
            {note && <span className="block text-soft">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
