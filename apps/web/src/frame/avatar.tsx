const hues = [
  'bg-[#7e22ce]',
  'bg-[#1d4ed8]',
  'bg-[#0f766e]',
  'bg-[#b45309]',
  'bg-[#be185d]',
  'bg-[#4d7c0f]',
  'bg-[#4338ca]',
  'bg-[#b91c1c]',
] as const

/** The initials of a person on a colour of their own. The name always stands beside it. */
export function Avatar({ name, className = 'size-9 text-xs' }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '')
  const hue = hues[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues.length]
  return (
    <span
      aria-hidden
      className={`grid shrink-0 place-items-center rounded-full font-semibold text-white uppercase ${hue} ${className}`}
    >
      {initials.join('')}
    </span>
  )
}
