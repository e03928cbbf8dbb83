import { type Context, Hono } from 'hono'
import type { SessionReader } from '../accounts/session.ts'
import { chooseLogo, largestLogo } from '../commands/house/choose-logo.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Outcome } from '../refusal.ts'
import { findLogo, findLogoTag } from '../store/logo.ts'
import { shown } from './pictures.ts'
import { limitedBody, onlyBy, problem, sameOrigin } from './request-checks.ts'

/** Where the logo of the house is; nothing when it has none of its own. The address changes with the logo. */
export async function logoAddress({ db }: Pick<Workplace, 'db'>): Promise<string | null> {
  const tag = await findLogoTag(db)
  return tag === undefined ? null : `/api/house/logo?v=${tag}`
}

type LogoDoor = { workplace: Workplace; readSession: SessionReader; baseUrl: string }

/** The logo of the house: for everybody, as the page for signing in shows it. Administrators set and remove it. */
export function logoDoor({ workplace, readSession, baseUrl }: LogoDoor): Hono {
  const app = new Hono()
  const answer = async (context: Context, outcome: Outcome<unknown>, otherwise: 400 | 413) => {
    const { refusal } = outcome
    if (refusal === undefined) return context.json({ logo: await logoAddress(workplace) })
    return context.json(problem(refusal.code, refusal.message), statusOf(refusal.code) ?? otherwise)
  }

  app
    .get('/', async (context) => {
      const logo = await findLogo(workplace.db)
      if (logo === undefined) return context.json(problem('NOT_FOUND', 'The house has no logo of its own.'), 404)
      return shown(context, logo, 'public')
    })
    .put(sameOrigin(baseUrl), limitedBody, async (context) => {
      const actor = await readSession(context.req.raw.headers)
      const content = new Uint8Array(await context.req.arrayBuffer())
      return answer(context, await chooseLogo(workplace, content, { actor }), content.length > largestLogo ? 413 : 400)
    })
    .delete(sameOrigin(baseUrl), async (context) => {
      const actor = await readSession(context.req.raw.headers)
      return answer(context, await chooseLogo(workplace, undefined, { actor }), 400)
    })
    .all(onlyBy('GET', 'PUT', 'DELETE'))
  return app
}

function statusOf(code: string): 401 | 403 | undefined {
  if (code === 'UNAUTHENTICATED') return 401
  return code === 'FORBIDDEN' ? 403 : undefined
}
