/** A line of metrics as Prometheus reads it. */
export type ReadSample = { name: string; labels: Record<string, string>; value: number }

const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/s
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\[\\"n])*)"(?:,|$)/gs

/**
 * Reads the text format of Prometheus by its own rules.
 *
 * @throws Error with the line that is none
 */
export function samplesIn(text: string): ReadSample[] {
  const lines = text
    .split('\n')
    .filter((each) => each !== '' && !/^# (HELP|TYPE) [a-zA-Z_:][a-zA-Z0-9_:]* ?/.test(each))
  return lines.map((each) => {
    const [, name, labels = '', value = ''] = each.match(line) ?? []
    const read = [...labels.matchAll(label)]
    const isWhole = read.map(([whole]) => whole).join('') === labels
    if (name === undefined || !isWhole) throw new Error(`This is no line of metrics: ${each}`)
    const pairs = read.map(([, key = '', written = '']) => [key, unescaped(written)])
    return { name, labels: Object.fromEntries(pairs), value: Number(value.replace('Inf', 'Infinity')) }
  })
}

function unescaped(written: string): string {
  return written.replace(/\\([\\"n])/g, (_, character) => (character === 'n' ? '\n' : character))
}
