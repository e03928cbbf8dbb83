import { isReadableText } from './well-formed.ts'

/** What the house gives a name to is called by so many characters at most (our choice: it has to fit on a button). */
export const longestName = 80

/** What is wrong with a name that the house gives, as a sentence that begins with the field. Any script will do. */
export function nameProblem(field: string, name: string): string | undefined {
  const isName = name !== '' && name === name.trim() && name.length <= longestName && isReadableText(name)
  return isName && !/[\n\r\t]/.test(name)
    ? undefined
    : `${field} has to be a text of 1 to ${longestName} characters that can be read, without blanks around it.`
}

/** Whether two names are the same to a reader: the case of the letters does not tell them apart. */
export function isSameName(one: string, other: string): boolean {
  return one.normalize('NFKC').toLowerCase() === other.normalize('NFKC').toLowerCase()
}
