import { Maximize2, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { Button } from '../controls/button.tsx'
import type { StormingBoardQuery } from '../generated/graphql.ts'
import { useStickerLink } from './use-sticker-link.ts'

type Board = StormingBoardQuery['stormingBoard']

/** Sizes of the board, in parts of its own. At the first that is offered the smallest letters can be read. */
const zooms = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2] as const
const usual = 0.7

/**
 * The board on its wall, which one walks along: the picture as the server draws it, and over each event and policy a link.
 * As an image nothing in it can run.
 */
export function Wall({ board, picture }: { board: Board; picture: string }) {
  const say = useTranslations('storming')
  const { me } = useMe()
  const linkOf = useStickerLink(me.groups.includes('ADMIN'))
  const [zoom, setZoom] = useState<number>(usual)
  const frame = useRef<HTMLElement>(null)
  const grip = useRef<{ x: number; y: number; left: number; top: number }>(undefined)

  const step = (by: 1 | -1) => {
    const place = zooms.findIndex((each) => each >= zoom)
    changeTo(zooms[Math.min(Math.max((place === -1 ? zooms.length : place) + by, 0), zooms.length - 1)] ?? zoom)
  }
  /** What is in the middle stays there. */
  const changeTo = (next: number) => {
    const box = frame.current
    if (box !== null) {
      const [x, y] = [box.scrollLeft + box.clientWidth / 2, box.scrollTop + box.clientHeight / 2]
      requestAnimationFrame(() => {
        box.scrollTo((x * next) / zoom - box.clientWidth / 2, (y * next) / zoom - box.clientHeight / 2)
      })
    }
    setZoom(next)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') step(1)
    else if (event.key === '-') step(-1)
    else return
    event.preventDefault()
  }
  const grab = (event: PointerEvent<HTMLElement>) => {
    // A finger scrolls by itself; and whoever presses a link wants to follow it.
    if (event.pointerType !== 'mouse' || event.button !== 0) return
    const { scrollLeft: left, scrollTop: top } = event.currentTarget
    grip.current = { x: event.clientX, y: event.clientY, left, top }
  }
  const drag = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<HTMLElement>) => {
    if (grip.current === undefined || buttons === 0) return
    currentTarget.scrollTo(grip.current.left - clientX + grip.current.x, grip.current.top - clientY + grip.current.y)
  }
  const percent = (part: number, of: number) => `${(part / of) * 100}%`

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" aria-label={say('smaller')} disabled={zoom <= zooms[0]} onClick={() => step(-1)}>
          <Minus aria-hidden className="size-4" />
        </Button>
        <Button size="small" aria-label={say('larger')} disabled={zoom >= 2} onClick={() => step(1)}>
          <Plus aria-hidden className="size-4" />
        </Button>
        <Button size="small" onClick={() => changeTo((frame.current?.clientWidth ?? board.width) / board.width)}>
          <Maximize2 aria-hidden className="size-4" />
          {say('whole')}
        </Button>
        <p className="text-sm text-soft">{say('boardHelp')}</p>
      </div>
      <section
        ref={frame}
        aria-label={say('board')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the arrow keys
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={grab}
        onPointerMove={drag}
        onPointerUp={() => {
          grip.current = undefined
        }}
        className="h-[75vh] min-h-96 cursor-grab overflow-auto rounded-xl border border-line bg-[#f2f2ef] active:cursor-grabbing"
      >
        <div className="relative" style={{ width: board.width * zoom, height: board.height * zoom }}>
          <img
            src={picture}
            alt={board.title}
            draggable={false}
            className="absolute inset-0 size-full max-w-none select-none"
          />
          {board.spots.map((spot) => {
            const link = linkOf(spot)
            if (link === undefined) return null
            return (
              <a
                key={`${spot.x} ${spot.y}`}
                href={link.href}
                onClick={link.onClick}
                // The copies of a sticker lead to the same place.
                {...(spot.isCopy && { tabIndex: -1, 'aria-hidden': true })}
                draggable={false}
                className="absolute rounded-xs hover:ring-3 hover:ring-brand focus-visible:ring-3 focus-visible:ring-brand focus-visible:outline-none"
                style={{
                  left: percent(spot.x, board.width),
                  top: percent(spot.y, board.height),
                  width: percent(spot.width, board.width),
                  height: percent(spot.height, board.height),
                }}
              >
                <span className="sr-only">
                  {say(`kind.${spot.kind}`)} <span lang="en">{spot.label}</span>
                </span>
              </a>
            )
          })}
        </div>
      </section>
    </div>
  )
}
