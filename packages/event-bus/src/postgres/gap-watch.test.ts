import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GapWatch, type Transactions } from './gap-watch.ts'

/** Transactions of which all below `endedBelow` have ended and `begun` is the next to begin. */
function transactions(endedBelow: bigint, begun: bigint): Transactions {
  return { endedBelow, beginNext: async () => begun }
}

describe('GapWatch', () => {
  test('hands on what has no gap', async () => {
    const watch = new GapWatch()
    expect(await watch.admit([1, 2, 3], 0, transactions(5n, 9n))).toBe(3)
    expect(await watch.admit([4, 5], 3, transactions(5n, 9n))).toBe(2)
    expect(await watch.admit([], 5, transactions(5n, 9n))).toBe(0)
  })

  test('stops before a missing number until all that had begun have ended', async () => {
    const watch = new GapWatch()
    expect(await watch.admit([1, 3], 0, transactions(5n, 9n))).toBe(1)
    expect(await watch.admit([3, 4], 1, transactions(8n, 20n))).toBe(0)
    expect(await watch.admit([3, 4], 1, transactions(9n, 20n))).toBe(2)
  })

  test('waits for each gap anew', async () => {
    const watch = new GapWatch()
    await watch.admit([2, 4], 0, transactions(1n, 2n))
    expect(await watch.admit([2, 4], 0, transactions(2n, 3n))).toBe(1)
    expect(await watch.admit([4], 2, transactions(2n, 9n))).toBe(0)
    expect(await watch.admit([4], 2, transactions(3n, 9n))).toBe(1)
  })

  test('goes on when what was missing arrives', async () => {
    const watch = new GapWatch()
    expect(await watch.admit([2], 0, transactions(5n, 9n))).toBe(0)
    expect(await watch.admit([1, 2], 0, transactions(5n, 9n))).toBe(2)
  })

  test('never loses an event and never waits for ever, in whatever order transactions write and end', async () => {
    const step = fc.oneof(
      { weight: 2, arbitrary: fc.record({ act: fc.constant('begin' as const) }) },
      {
        weight: 4,
        arbitrary: fc.record({
          act: fc.constant('publish' as const),
          who: fc.nat(9),
          events: fc.integer({ min: 1, max: 3 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ act: fc.constantFrom('commit' as const, 'rollback' as const), who: fc.nat(9) }),
      },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 4 }) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        const model = new LogModel()
        for (const each of steps) {
          if (each.act === 'begin') model.begin()
          else if (each.act === 'publish') model.publish(each.who, each.events)
          else if (each.act === 'read') await model.read(each.limit)
          else model.end(each.who, each.act)
        }
        model.endAll()
        let idle = 0
        while (model.unread() > 0 && idle < 2) idle = (await model.read(4)) === 0 ? idle + 1 : 0
        expect(model.seen).toEqual(model.committed())
      }),
      { numRuns: 1_000 },
    )
  })
})

type ModelTransaction = { id: number; numbers: number[]; state: 'open' | 'commit' | 'rollback' }

/** PostgreSQL's transactions and a sequence, and one reader of what is committed. */
class LogModel {
  readonly seen: number[] = []
  readonly #all: ModelTransaction[] = []
  readonly #watch = new GapWatch()
  #nextId = 100
  #latestEnded = 99
  #nextNumber = 1

  begin(): void {
    this.#all.push({ id: this.#nextId++, numbers: [], state: 'open' })
  }

  publish(who: number, events: number): void {
    const transaction = this.#open(who)
    for (let event = 0; event < events; event++) transaction?.numbers.push(this.#nextNumber++)
  }

  end(who: number, how: 'commit' | 'rollback'): void {
    const transaction = this.#open(who)
    if (transaction === undefined) return
    transaction.state = how
    this.#latestEnded = Math.max(this.#latestEnded, transaction.id)
  }

  endAll(): void {
    while (this.#open(0)) this.end(0, 'commit')
  }

  committed(): number[] {
    const committed = this.#all.filter(({ state }) => state === 'commit')
    return committed.flatMap(({ numbers }) => numbers).toSorted((one, other) => one - other)
  }

  unread(): number {
    return this.committed().filter((number) => number > (this.seen.at(-1) ?? 0)).length
  }

  async read(limit: number): Promise<number> {
    const after = this.seen.at(-1) ?? 0
    const page = this.committed()
      .filter((number) => number > after)
      .slice(0, limit)
    // A snapshot reaches up to the latest transaction that has ended; open ones above it are not told.
    const upTo = this.#latestEnded + 1
    const open = this.#all.filter(({ id, state }) => state === 'open' && id < upTo).map(({ id }) => id)
    const admitted = await this.#watch.admit(page, after, {
      endedBelow: BigInt(Math.min(upTo, ...open)),
      beginNext: async () => {
        this.#latestEnded = this.#nextId++
        return BigInt(this.#latestEnded)
      },
    })
    this.seen.push(...page.slice(0, admitted))
    return admitted
  }

  #open(who: number): ModelTransaction | undefined {
    const open = this.#all.filter(({ state }) => state === 'open')
    return open[who % Math.max(1, open.length)]
  }
}
