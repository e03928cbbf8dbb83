import type { RegistryAddress } from '../contracts-at.ts'
import { UsageError } from './command.ts'
import type { ContractsProject } from './project.ts'

/** The options by which a command is told of a server. */
export const serverOptions = { url: { type: 'string' }, token: { type: 'string' } } as const

/** What they mean. */
export const serverDetails = `  --url    the address of the server, such as https://leave.example.com
  --token  a token of that server; the one in CONTRACTS_TOKEN, when left out`

/** The server that was named, if one was. @throws UsageError when it is no address */
export function addressOf(
  { url, token }: { url?: string | undefined; token?: string | undefined },
  { token: usualToken, fetch }: Pick<ContractsProject, 'token' | 'fetch'>,
): RegistryAddress | undefined {
  if (url === undefined) {
    if (token !== undefined) throw new UsageError('A token is for a server. Say which by --url.')
    return undefined
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(`${JSON.stringify(url)} is no address. Write it like https://leave.example.com.`)
  }
  const used = token ?? usualToken
  return { url, ...(used !== undefined && { token: used }), ...(fetch !== undefined && { fetch }) }
}
