import { freeze } from '@vacation-tracker/event-contracts/freeze'
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { bodyLimit } from 'hono/body-limit'
import type { Workplace } from '../../commands/transaction.ts'
import type { Denial, Doorkeeper } from '../events/access.ts'
import { onlyBy, problem, sameOrigin } from '../request-checks.ts'
import { type ContractAccess, contractAccess } from './access.ts'
import { deprecationHeaders } from './deprecation-headers.ts'
import type { Discovery } from './discovery.ts'
import { contractNamed, contractsPath, listedEvent } from './listing.ts'

/** Bytes of a registration. The largest schema is half of it. */
const largestRegistration = 512 * 1024

const schemaType = 'application/schema+json'

type Needs = {
  workplace: Workplace
  enter: Doorkeeper
  baseUrl: string
  /** What events of unknown types look like; nothing where nobody looks. */
  discovery: Discovery | undefined
}

/** `/api/contracts`: what events there are, and the registration of those of other teams. */
export function contractDoors({ workplace, enter, baseUrl, discovery }: Needs): Hono {
  const { registry } = workplace.contracts
  const doors = new Hono()

  /** Runs what is for those who may come in. */
  const inside = async (context: Context, answer: (access: ContractAccess) => Response | Promise<Response>) => {
    const access = await contractAccess(context.req.raw.headers, enter)
    if ('status' in access) return denied(context, access)
    return answer(access)
  }

  doors.get('/', (context) =>
    inside(context, ({ mayKnow }) => {
      const contracts = registry.newest.filter(mayKnow).map((newest) => listedEvent(registry, newest))
      return context.json({ contracts, links: { self: contractsPath, asyncapi: '/asyncapi.json' } })
    }),
  )

  doors.get('/proposals', (context) =>
    inside(context, () => {
      if (discovery === undefined) {
        return notFound(context, 'Nobody looks for new events here. Start the server with CONTRACT_DISCOVERY=true.')
      }
      return context.json({ proposals: discovery.proposals() })
    }),
  )

  doors.get('/:name', (context) =>
    inside(context, ({ mayKnow }) => {
      const { name } = context.req.param()
      const newest = registry.versions(name).at(-1)
      if (newest === undefined || !mayKnow(newest)) return unknownEvent(context, name)
      return context.json(listedEvent(registry, newest))
    }),
  )

  doors.get('/:name/:version', (context) =>
    inside(context, ({ mayKnow }) => {
      const { name, version } = context.req.param()
      const newest = registry.versions(name).at(-1)
      if (newest === undefined || !mayKnow(newest)) return unknownEvent(context, name)
      const contract = contractNamed(registry, name, version)
      if (contract === undefined) {
        const there = registry.versions(name).map((each) => each.version)
        return notFound(context, `There is no version ${version} of ${name}. There is ${there.join(', ')}, and latest.`)
      }
      const type = wantedType(context)
      if (type === undefined) {
        const message = `A contract is application/json, and its schema ${schemaType}. Ask for one of them.`
        return context.json(problem('NOT_ACCEPTABLE', message), 406)
      }
      const isSchema = type === schemaType
      const etag = `"${contract.hash}${isSchema ? '-schema' : ''}"`
      const headers = { etag, vary: 'Accept', 'cache-control': 'private, no-cache' }
      const all = { ...headers, ...deprecationHeaders(registry.standing(contract)) }
      const known = context.req.header('if-none-match')?.split(/, */) ?? []
      if (known.some((each) => each === '*' || each.replace(/^W\//, '') === etag)) return context.body(null, 304, all)
      const body = JSON.stringify(isSchema ? contract.schema : freeze(contract))
      return context.body(body, 200, { ...all, 'content-type': type })
    }),
  )

  const tooLarge = (context: Context) => {
    const message = `A contract has at most ${largestRegistration / 1024} KB.`
    return context.json(problem('PAYLOAD_TOO_LARGE', message), 413)
  }
  const limit = bodyLimit({ maxSize: largestRegistration, onError: tooLarge })
  doors.post('/', sameOrigin(baseUrl), limit, (context) =>
    inside(context, async (access) => {
      const body: unknown = await context.req.json().catch(() => undefined)
      // Only now: what judges the patterns of a schema takes 15 MB, and few register anything.
      const { registerContract } = await import('../../commands/register-contract.ts')
      const outcome = await registerContract(workplace, body, access)
      if (outcome.refusal !== undefined) {
        const { status, code, problems } = outcome.refusal
        const errors = problems.map(({ message, place }) => ({
          message,
          extensions: { code, ...(place && { place }) },
        }))
        return context.json({ errors }, status)
      }
      const { contract, isNew } = outcome.done
      const location = `${contractsPath}/${contract.name}/${contract.version}.${contract.revision}`
      return context.json(freeze(contract), isNew ? 201 : 200, { location, etag: `"${contract.hash}"` })
    }),
  )
  doors.all('/', onlyBy('GET', 'POST'))
  doors.all('/:name', onlyBy('GET'))
  doors.all('/:name/:version', onlyBy('GET'))
  return doors
}

function wantedType(context: Context): string | undefined {
  const type = accepts(context, {
    header: 'Accept',
    supports: ['application/json', schemaType, '*/*', 'application/*'],
    default: '',
  })
  if (type === '') return context.req.header('accept') === undefined ? 'application/json' : undefined
  return type.endsWith('*') ? 'application/json' : type
}

function denied(context: Context, { status, code, message }: Denial): Response {
  return context.json(problem(code, message), status)
}

function unknownEvent(context: Context, name: string): Response {
  return notFound(context, `There is no event named ${name}. ${contractsPath} lists those that there are.`)
}

function notFound(context: Context, message: string): Response {
  return context.json(problem('NOT_FOUND', message), 404)
}
