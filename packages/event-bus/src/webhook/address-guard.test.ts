import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AddressGuard } from './address-guard.ts'

const guard = new AddressGuard()

describe('an address to which webhooks may be sent', () => {
  test.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '192.0.1.1', '223.255.255.255', '2606:4700::1111', '2a00::1'])(
    '%s is on the public Internet',
    (address) => {
      expect(guard.permits(address)).toBe(true)
    },
  )

  test.each([
    ['0.0.0.0', 'unspecified'],
    ['10.1.2.3', 'private'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['127.0.0.1', 'loopback'],
    ['169.254.169.254', 'link-local, a metadata service'],
    ['172.31.255.255', 'private'],
    ['192.0.0.8', 'IETF protocol assignments'],
    ['192.168.0.1', 'private'],
    ['198.19.255.255', 'benchmarking'],
    ['203.0.113.7', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'IPv4-compatible'],
    ['::ffff:127.0.0.1', 'IPv4-mapped'],
    ['::ffff:8.8.8.8', 'IPv4-mapped, even of a public address'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::1', 'NAT64 for local use'],
    ['100::1', 'discard only'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['2002:7f00:1::', '6to4'],
    ['3fff::1', 'documentation'],
    ['5f00::1', 'segment routing'],
    ['fd00::1', 'unique local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with its zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['parcels.example', 'no address'],
  ])('is not %s: %s', (address) => {
    expect(guard.permits(address)).toBe(false)
  })

  test('is never an IPv6 address outside 2000::/3', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = Number.parseInt(address.startsWith('::') ? '0' : address, 16)
        if (first < 0x2000 || first > 0x3fff) expect(guard.permits(address)).toBe(false)
      }),
    )
  })
})

describe('the networks that an operator allows', () => {
  test('are permitted, and nothing else of the same kind', () => {
    const allowing = new AddressGuard(['10.20.0.0/16', '127.0.0.1', 'fd12::/16', '::1'])
    expect(['10.20.3.4', '127.0.0.1', 'fd12::5', '::1'].every((address) => allowing.permits(address))).toBe(true)
    expect(['10.21.0.1', '127.0.0.2', 'fd13::5', '::2'].some((address) => allowing.permits(address))).toBe(false)
  })

  test('hold a link-local address whatever its zone', () => {
    expect(new AddressGuard(['fe80::/10']).permits('fe80::1%eth0')).toBe(true)
  })

  test('stay within their family: all of IPv6 is no private IPv4 address', () => {
    expect(new AddressGuard(['::/0']).permits('10.0.0.1')).toBe(false)
    expect(new AddressGuard(['0.0.0.0/0']).permits('::ffff:10.0.0.1')).toBe(false)
  })

  test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '10.0.0.0/8/8', 'fd00::/129', 'fe80::%1/64'])(
    'must be networks: "%s" is none',
    (text) => {
      expect(() => new AddressGuard([text])).toThrow(`"${text}" is no network.`)
    },
  )
})
