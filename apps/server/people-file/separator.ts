/** What stands between two fields. */
export type Separator = ',' | ';' | '\t'

const separators: readonly Separator[] = [',', ';', '\t']

/** The separator of a file by its first line: what occurs there most, outside of quotes. A comma where nothing does. */
export function separatorOf(text: string): Separator {
  const [line = ''] = text.split(/\r\n|\r|\n/, 1)
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map((separator) => bare.split(separator).length)
  const most = Math.max(...counts)
  return separators[counts.indexOf(most)] ?? ','
}
