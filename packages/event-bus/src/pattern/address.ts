/** The bytes of an IP address, four or sixteen of them. */
export type Address = readonly number[]

/** Reads an IP address in any of its usual forms; nothing when the text is none. Source: RFC 4291, section 2.2. */
export function readAddress(text: string): Address | undefined {
  // Every address has one of these, and few other texts are as short.
  if (text.length > 45) return undefined
  if (text.includes(':')) return readVersion6(text)
  return text.includes('.') ? readVersion4(text) : undefined
}

function readVersion4(text: string): Address | undefined {
  const parts = text.split('.')
  if (parts.length !== 4) return undefined
  const bytes = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : 256))
  return bytes.every((byte) => byte < 256) ? bytes : undefined
}

function readVersion6(text: string): Address | undefined {
  const [head = '', tail, ...more] = text.split('::')
  if (more.length > 0) return undefined
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  if (before === undefined || after === undefined) return undefined
  const missing = 16 - before.length - after.length
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined
  return [...before, ...Array<number>(missing).fill(0), ...after]
}

function groups(text: string): number[] | undefined {
  if (text === '') return []
  const bytes: number[] = []
  const parts = text.split(':')
  for (const [index, part] of parts.entries()) {
    if (index === parts.length - 1 && part.includes('.')) {
      const last = readVersion4(part)
      if (last === undefined) return undefined
      bytes.push(...last)
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined
      const value = Number.parseInt(part, 16)
      bytes.push(value >> 8, value & 255)
    }
  }
  return bytes
}

/** The first and the last address of a block, such as `10.0.0.0/8`. */
export function readBlock(text: string): { first: Address; last: Address } | string {
  const [address = '', bits, ...more] = text.split('/')
  if (bits === undefined || more.length > 0)
    return 'write an address, one slash and the number of fixed bits, as in 10.0.0.0/8.'
  const bytes = readAddress(address)
  if (bytes === undefined) return `${address} is no IP address.`
  const length = Number(bits)
  const most = bytes.length * 8 - 1
  if (length === most + 1) return `this is one address; write ${JSON.stringify(address)} itself, in any of its forms.`
  if (!/^\d{1,3}$/.test(bits) || length > most) return `the number of fixed bits is 0 to ${most}, not ${bits}.`
  const mask = bytes.map((_, index) => (255 << Math.max(0, Math.min(8, 8 - (length - index * 8)))) & 255)
  return {
    first: bytes.map((byte, index) => byte & (mask[index] ?? 0)),
    last: bytes.map((byte, index) => byte | (~(mask[index] ?? 0) & 255)),
  }
}

/** A text that is the same for all forms of an address, and sorts as addresses do. */
export function keyOf(address: Address): string {
  return String.fromCharCode(...address)
}
