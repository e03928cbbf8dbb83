import { useState } from 'react'

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

/** A person's picture, or their initials on a colour of their own. The name always stands beside it. */
export function Avatar({
  name,
  picture,
  className = 'size-9 text-xs',
}: {
  name: string
  picture?: string | null | undefined
  className?: string
}) {
  const [broken, setBroken] = useState<string>()
  if (picture && picture !== broken) {
    return (
      <img
        src={picture}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setBroken(picture)}
        className={`shrink-0 rounded-full bg-tint object-cover ${className}`}
      />
    )
  }
  const words = name.trim().split(/\s+/)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map(firstLetter)
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

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What people take for one letter: an emoji of several code points is one as well. */
function firstLetter(word: string | undefined): string {
  const [first] = letters.segment(word ?? '')
  return first?.segment ?? ''
}
