/** Counts as bars, each day beside the next; a picture for the eye, whose words stand beside it. */
export function DayBars({ counts, className }: { counts: readonly number[]; className: string }) {
  const most = Math.max(1, ...counts)
  const step = 100 / counts.length
  return (
    <svg aria-hidden viewBox="0 0 100 32" preserveAspectRatio="none" className={className}>
      {counts.map((count, day) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
          key={day}
          x={day * step + step * 0.12}
          width={step * 0.76}
          y={count === 0 ? 31 : 32 - Math.max(2, (count / most) * 32)}
          height={count === 0 ? 1 : Math.max(2, (count / most) * 32)}
          className={count === 0 ? 'fill-line' : 'fill-brand'}
        />
      ))}
    </svg>
  )
}
