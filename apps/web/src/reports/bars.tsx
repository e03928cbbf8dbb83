/** A part of a bar, and the class of its colour. */
export interface BarPart {
  key: string
  value: number
  color: string
}

/** A bar as long as its share of the longest. The figures beside it say the same, so it is not read aloud. */
export function Bar({ parts, most }: { parts: readonly BarPart[]; most: number }) {
  return (
    <span aria-hidden className="flex h-4 w-full min-w-24 overflow-hidden rounded-sm">
      {parts.map(({ key, value, color }) => (
        <span key={key} className={color} style={{ width: `${most === 0 ? 0 : (value / most) * 100}%` }} />
      ))}
    </span>
  )
}
