/** What came of handing a record on: it was taken, or not (with the error), or it was not handed on at all. */
export type Outcome<Item> = { record: Item; came: 'through' | 'to grief' | 'not'; error?: unknown }

/**
 * Hands records on, all groups at once and those of a group one after another. What follows a failure in its group, or
 * belongs to a group that is blocked, is not handed on.
 *
 * @returns an outcome for each record, in the order of the records
 */
export async function inGroups<Item>(
  records: readonly Item[],
  groupOf: (record: Item) => string,
  blocked: ReadonlySet<string>,
  hand: (record: Item) => Promise<void>,
): Promise<Outcome<Item>[]> {
  const groups = Map.groupBy(records, groupOf)
  const outcomes = new Map<Item, Outcome<Item>>()
  await Promise.all(
    [...groups].map(async ([group, members]) => {
      let goesOn = !blocked.has(group)
      for (const record of members) {
        const outcome = goesOn ? await attempt(record, hand) : { record, came: 'not' as const }
        goesOn &&= outcome.came === 'through'
        outcomes.set(record, outcome)
      }
    }),
  )
  return records.flatMap((record) => outcomes.get(record) ?? [])
}

async function attempt<Item>(record: Item, hand: (record: Item) => Promise<void>): Promise<Outcome<Item>> {
  try {
    await hand(record)
    return { record, came: 'through' }
  } catch (error) {
    return { record, came: 'to grief', error }
  }
}
