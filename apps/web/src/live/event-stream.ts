/** A complete message of a `text/event-stream`. */
export interface StreamEvent {
  event: string
  data: string
}

/**
 * Cuts a `text/event-stream` into messages as its text arrives, in pieces of any size. Comments, which servers send to
 * keep a line open, are left out.
 */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    return blocks.flatMap(parseBlock)
  }
}

function parseBlock(block: string): StreamEvent[] {
  let event = 'message'
  const data: string[] = []
  let found = false
  for (const line of block.split(/\r?\n/)) {
    const [, name, value = ''] = /^(event|data)(?:: ?(.*))?$/s.exec(line) ?? []
    if (!name) continue
    found = true
    if (name === 'event') event = value
    else data.push(value)
  }
  return found ? [{ event, data: data.join('\n') }] : []
}
