/** A line of an iCalendar file: name, parameters and value, as RFC 5545 writes them. */
export type IcalLine = { name: string; parameters: Record<string, string>; value: string }

/** An event of a file, by the names of its lines; TEXT values are read. */
export type IcalEvent = Record<string, IcalLine>

/**
 * Reads an iCalendar file by RFC 5545 alone, without the library that wrote it.
 *
 * @throws Error when it breaks a rule: line ends, lines longer than 75 octets, or blocks that do not close
 */
export function readIcal(text: string): { calendar: Record<string, string>; events: IcalEvent[] } {
  const calendar: Record<string, string> = {}
  const events: IcalEvent[] = []
  const open: string[] = []
  let event: IcalEvent = {}
  for (const line of unfolded(text)) {
    const read = readLine(line)
    if (read.name === 'BEGIN') {
      open.push(read.value)
      event = {}
    } else if (read.name === 'END') {
      if (open.pop() !== read.value) throw new Error(`${line} closes what is not open.`)
      if (read.value === 'VEVENT') events.push(event)
    } else if (open.at(-1) === 'VEVENT') {
      if (read.name in event) throw new Error(`There are two ${read.name} in one event.`)
      event[read.name] = read
    } else calendar[read.name] = read.value
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed.`)
  return { calendar, events }
}

/** Section 3.1: lines end with CRLF, and a long one goes on after CRLF and a blank. */
function unfolded(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end.')
  const whole = text.slice(0, -2)
  for (const line of whole.split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error(`A line ends in another way than by CRLF: ${JSON.stringify(line)}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`A line has ${Buffer.byteLength(line)} octets: ${line}`)
  }
  return whole.replaceAll('\r\n ', '').split('\r\n')
}

function readLine(line: string): IcalLine {
  const [, head = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? []
  if (head === '') throw new Error(`${line} has no name.`)
  const [name = '', ...parameters] = head.split(';')
  return {
    name,
    parameters: Object.fromEntries(parameters.map((each) => each.split('=', 2))),
    value: value.replaceAll(/\\([\\;,nN])/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped)),
  }
}
