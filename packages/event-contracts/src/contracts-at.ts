import { ContractError } from './contract.ts'
import type { ContractProposal } from './discovery.ts'
import { type FrozenContract, isIntact } from './freeze.ts'

/** Where a registry is served, and how one gets in. */
export type RegistryAddress = {
  /** The address of the server: `https://leave.example.com`. */
  url: string
  /** A token of the server. */
  token?: string
  /** How requests are sent; over the network, unless said. */
  fetch?: (request: Request) => Response | Promise<Response>
}

/** As many contracts as are fetched at once. */
const atOnce = 8

/**
 * Fetches the contracts that a server lists: every version that is not retired, at its latest revision. Each is held
 * against its hash.
 *
 * @throws ContractError when the server cannot be reached, refuses, or answers something else
 */
export async function contractsAt(address: RegistryAddress): Promise<FrozenContract[]> {
  const listed = placesIn(await get(address, '/api/contracts'))
  const contracts: FrozenContract[] = []
  for (let start = 0; start < listed.length; start += atOnce) {
    const some = listed.slice(start, start + atOnce)
    contracts.push(...(await Promise.all(some.map((path) => contractAt(address, path)))))
  }
  return contracts
}

/**
 * Fetches what a server proposes of events that it has seen and does not know.
 *
 * @throws ContractError when the server cannot be reached, does not look for events, refuses, or answers something else
 */
export async function proposalsAt(address: RegistryAddress): Promise<ContractProposal[]> {
  const { proposals } = Object(await get(address, '/api/contracts/proposals'))
  if (Array.isArray(proposals)) return proposals
  throw new ContractError('This is no list of proposals. Give the address of the server.')
}

async function contractAt(address: RegistryAddress, path: string): Promise<FrozenContract> {
  const contract = await get(address, path)
  if (isIntact(contract)) return contract
  throw new ContractError(`What is at ${path} is no contract whose hash fits. Ask who runs the server.`)
}

async function get({ url, token, fetch = globalThis.fetch }: RegistryAddress, path: string): Promise<unknown> {
  const place = new URL(path, url)
  const headers = { accept: 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  const response = await Promise.resolve(fetch(new Request(place, { headers }))).catch((cause: unknown) => {
    throw new ContractError(`${place} cannot be reached. Check the address, and whether the server runs.`, { cause })
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  const said: unknown = Object(body).errors?.[0]?.message
  throw new ContractError(`${place} answered ${response.status}: ${said ?? 'without a reason.'}`)
}

function placesIn(list: unknown): string[] {
  const { contracts } = Object(list)
  if (!Array.isArray(contracts))
    throw new ContractError('This is no list of contracts. Give the address of the server.')
  return contracts.flatMap(({ name, versions }) =>
    versions
      .filter(({ stage }: { stage: string }) => stage !== 'retired')
      .map(({ version }: { version: number }) => `/api/contracts/${name}/${version}`),
  )
}
