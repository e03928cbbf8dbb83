import type { LookupAddress } from 'node:dns'
import { lookup as resolveName } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { AddressGuard } from './address-guard.ts'

/** Where webhooks may go. The operator decides, not who enters a URL. */
export type NetworkOptions = {
  /** Whether http will do, without encryption. Normally only https. */
  allowHttp?: boolean
  /**
   * Networks beside the public Internet to which webhooks may be sent, as `10.0.0.0/8` or `fd00::/8`; none unless
   * given. With `64:ff9b::/96`, NAT64, comes whatever the translator reaches.
   */
  allowedNetworks?: readonly string[]
  /** Finds the addresses of a name. Normally as the operating system does. */
  lookup?: (hostname: string) => Promise<LookupAddress[]>
}

/** A name stands for no address to which webhooks may be sent. */
export class AddressNotAllowedError extends Error {
  override name = 'AddressNotAllowedError'
}

/** Milliseconds for which a connection that nobody uses is kept. */
const longestIdleTime = 5_000

/**
 * The way to the targets. It keeps connections open for a while, each for one scheme, host and port. Only an address
 * that the guard permits is ever connected to, so an open connection needs no further look.
 */
export class WebhookNetwork {
  readonly allowsHttp: boolean
  readonly #guard: AddressGuard
  readonly #http: http.Agent
  readonly #https: https.Agent

  constructor({ allowHttp = false, allowedNetworks, lookup = systemLookup }: NetworkOptions) {
    this.allowsHttp = allowHttp
    this.#guard = new AddressGuard(allowedNetworks)
    const options = { keepAlive: true, timeout: longestIdleTime, lookup: this.#guarded(lookup) }
    this.#http = new http.Agent(options)
    this.#https = new https.Agent(options)
  }

  permits(address: string): boolean {
    return this.#guard.permits(address)
  }

  /** Begins a request; the caller ends it, and has checked the URL, as an address in it is not looked up. */
  request(url: URL, options: http.RequestOptions): http.ClientRequest {
    return url.protocol === 'https:'
      ? https.request(url, { ...options, agent: this.#https })
      : http.request(url, { ...options, agent: this.#http })
  }

  /**
   * What a socket asks for the addresses of a name, right before it connects: a name that stood for a public address
   * when the URL was entered, and now stands for a private one ("DNS rebinding"), gets nobody in.
   */
  #guarded(lookup: NonNullable<NetworkOptions['lookup']>): LookupFunction {
    return (hostname, options, callback) => {
      const answer = (addresses: LookupAddress[]) => {
        const permitted = addresses.filter(({ address }) => this.#guard.permits(address))
        const [first] = permitted
        if (first === undefined) callback(new AddressNotAllowedError(hostname), [])
        else if (options.all === true) callback(null, permitted)
        else callback(null, first.address, first.family)
      }
      lookup(hostname).then(answer, (error) => callback(error, []))
    }
  }
}

async function systemLookup(hostname: string): Promise<LookupAddress[]> {
  return resolveName(hostname, { all: true })
}

const networks = new WeakMap<NetworkOptions, WebhookNetwork>()

/** The network of these options: always the same for the same object, so that its connections are used again. */
export function networkOf(options: NetworkOptions): WebhookNetwork {
  const network = networks.get(options) ?? new WebhookNetwork(options)
  networks.set(options, network)
  return network
}
