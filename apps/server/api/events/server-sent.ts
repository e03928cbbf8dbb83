/** One message of a `text/event-stream`. Source: HTML Living Standard, "Server-sent events". JSON has no line breaks. */
export function written({ id, type, data }: { id: string; type: string; data: object }): string {
  return `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`
}
