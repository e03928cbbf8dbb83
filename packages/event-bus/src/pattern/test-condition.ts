import { keyOf, readAddress } from './address.ts'
import type { Condition, Leaf } from './condition.ts'
import { ignoringCase } from './letter-case.ts'
import { piecesOf, wildcard } from './wildcard.ts'

/** Makes the test of a value that a condition states. */
export function testOf(condition: Condition): (value: Leaf) => boolean {
  switch (condition.kind) {
    case 'equals':
      return equalTo(condition.value)
    case 'prefix':
      return onText((value) => value.startsWith(condition.text))
    case 'suffix':
      return onText((value) => value.endsWith(condition.text))
    case 'ignoring-case':
      return onText(ignoringCase(condition.text, condition.part))
    case 'wildcard':
      return onText(wildcard(piecesOf(condition.text)))
    case 'range':
      return within(condition)
    case 'block':
      return inBlock(condition)
    case 'exists':
      return () => true
    case 'absent':
      return () => false
    case 'none-of': {
      const tests = condition.conditions.map(exclusionOf)
      return (value) => !tests.some((test) => test(value))
    }
  }
}

/** Of values that are excluded, forms of one IP address are not equal: what is excluded is the text. */
function exclusionOf(condition: Condition): (value: Leaf) => boolean {
  return condition.kind === 'equals' ? (value) => value === condition.value : testOf(condition)
}

function onText(test: (value: string) => boolean): (value: Leaf) => boolean {
  return (value) => typeof value === 'string' && test(value)
}

/** Two texts that are forms of one IP address are equal. */
function equalTo(wanted: Leaf): (value: Leaf) => boolean {
  const address = typeof wanted === 'string' ? readAddress(wanted) : undefined
  if (address === undefined) return (value) => value === wanted
  const key = keyOf(address)
  return onText((value) => value === wanted || keyOfText(value) === key)
}

function keyOfText(text: string): string | undefined {
  const address = readAddress(text)
  return address && keyOf(address)
}

function within({ low, high, lowIncluded, highIncluded }: Condition & { kind: 'range' }): (value: Leaf) => boolean {
  return (value) =>
    typeof value === 'number' &&
    (lowIncluded ? value >= low : value > low) &&
    (highIncluded ? value <= high : value < high)
}

function inBlock({ first, last, length }: Condition & { kind: 'block' }): (value: Leaf) => boolean {
  return onText((value) => {
    const key = keyOfText(value)
    return key !== undefined && key.length === length && key >= first && key <= last
  })
}
