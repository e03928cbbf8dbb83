import { setTimeout as rest } from 'node:timers/promises'

/** Milliseconds between two looks, and until a fact has to be there. */
const pollEvery = 5
const patience = 5_000

/**
 * Waits for a fact: looks until the check passes, that is, neither throws nor returns `undefined` or `false`.
 *
 * @throws what the check threw last, or an Error, when the deadline has passed
 * @example
 * await eventually(() => expect(mailer.sent('jane@example.com')).toHaveLength(1))
 */
export async function eventually<Fact>(
  check: () => Fact | Promise<Fact>,
  within: number = patience,
): Promise<Exclude<Fact, undefined | false>> {
  const deadline = Date.now() + within
  for (;;) {
    const last = await attempt(check)
    if ('fact' in last) return last.fact
    if (Date.now() > deadline) throw last.reason
    await rest(pollEvery)
  }
}

async function attempt<Fact>(
  check: () => Fact | Promise<Fact>,
): Promise<{ fact: Exclude<Fact, undefined | false> } | { reason: unknown }> {
  try {
    const fact = await check()
    if (fact === undefined || fact === false) return { reason: new Error('It did not happen in time.') }
    return { fact: fact as Exclude<Fact, undefined | false> }
  } catch (reason) {
    return { reason }
  }
}
