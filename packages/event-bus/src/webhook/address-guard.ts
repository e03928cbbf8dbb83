import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

type Network = [address: string, prefixLength: number]

/**
 * IPv4 networks that are not the public Internet.
 *
 * Sources: IANA IPv4 Special-Purpose Address Registry (RFC 6890, RFC 8190), those that are not globally reachable;
 * 192.88.99.0/24 by RFC 7526; multicast by RFC 5771.
 */
const specialIPv4Networks: Network[] = [
  ['0.0.0.0', 8], // this network, "unspecified"
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by a carrier's customers (carrier-grade NAT)
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local; the metadata services of the clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // IETF protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays, deprecated
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarking
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, with the broadcast address
]

/**
 * The only IPv6 network from which public unicast addresses are given out. Outside lie ::, ::1, IPv4-mapped addresses,
 * NAT64 (64:ff9b::/96, 64:ff9b:1::/48), unique local, link-local and multicast addresses.
 *
 * Source: IANA IPv6 Address Space (RFC 4291).
 */
const publicIPv6Network: Network = ['2000::', 3]

/**
 * What within that network is not the public Internet, or leads on to an IPv4 address that the lists above do not see.
 *
 * Source: IANA IPv6 Special-Purpose Address Registry (RFC 6890, RFC 8190).
 */
const specialIPv6Networks: Network[] = [
  ['2001::', 23], // IETF protocol assignments, with Teredo, benchmarking and ORCHID
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4, which holds an IPv4 address
  ['3fff::', 20], // documentation
]

const specialIPv4 = blockList('ipv4', specialIPv4Networks)
const publicIPv6 = blockList('ipv6', [publicIPv6Network])
const specialIPv6 = blockList('ipv6', specialIPv6Networks)

/** Tells to which addresses webhooks may be sent: those of the public Internet, and those that the operator allows. */
export class AddressGuard {
  // A list for each family: an IPv6 network in a BlockList that holds IPv4-mapped addresses matches IPv4 addresses too.
  readonly #allowedIPv4: BlockList
  readonly #allowedIPv6: BlockList

  /**
   * @param allowedNetworks as `10.0.0.0/8`, `fd00::/8` or a single address
   * @throws RangeError when one of them is no network
   */
  constructor(allowedNetworks: readonly string[] = []) {
    const networks = allowedNetworks.map(asNetwork)
    this.#allowedIPv4 = blockList(
      'ipv4',
      networks.filter(([address]) => !isIPv6(address)),
    )
    this.#allowedIPv6 = blockList(
      'ipv6',
      networks.filter(([address]) => isIPv6(address)),
    )
  }

  permits(address: string): boolean {
    if (isIPv4(address)) return this.#allowedIPv4.check(address) || !specialIPv4.check(address)
    if (!isIPv6(address)) return false
    if (this.#allowedIPv6.check(address, 'ipv6')) return true
    return publicIPv6.check(address, 'ipv6') && !specialIPv6.check(address, 'ipv6')
  }
}

function blockList(family: 'ipv4' | 'ipv6', networks: Network[]): BlockList {
  const list = new BlockList()
  for (const [address, prefixLength] of networks) list.addSubnet(address, prefixLength, family)
  return list
}

function asNetwork(text: string): Network {
  const [address = '', prefix, ...rest] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  const prefixLength = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : 999
  if (rest.length > 0 || address.includes('%') || prefixLength < 0 || prefixLength > longest) {
    throw new RangeError(`"${text}" is no network. Write an address and a prefix length, as in 10.0.0.0/8 or fd00::/8.`)
  }
  return [address, prefixLength]
}
