import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { sayAgo } from '../dates/wording.ts'
import type { StormingBoardQuery, StormingKind } from '../generated/graphql.ts'
import { useStickerLink } from './use-sticker-link.ts'

type Board = StormingBoardQuery['stormingBoard']
type Section = Board['sections'][number]
type Sticker = Section['stickers'][number]
type Arrow = Sticker['arrows'][number]

/** The colours of the board, beside the word that says the same. */
const colours: Record<StormingKind, string> = {
  ACTOR: 'bg-[#fdf1a4]',
  VIEW: 'bg-[#bfe283]',
  COMMAND: 'bg-[#98c0f2]',
  AGGREGATE: 'bg-[#f5d84e]',
  EVENT: 'bg-[#f8a24f]',
  POLICY: 'bg-[#c39be0]',
  SYSTEM: 'bg-[#f3a6c6]',
  HOTSPOT: 'bg-[#c81e5a]',
}

/** The same board in words: for small screens, and for whoever has it read out. */
export function StickerList({ board }: { board: Board }) {
  return (
    <div className="flex flex-col gap-6">
      {board.sections.map((section) => (
        <SectionList key={section.title} section={section} />
      ))}
    </div>
  )
}

/** What is written on the stickers is English, as the code is. */
function SectionList({ section: { title, stickers } }: { section: Section }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <h2 id={id} lang="en" className="font-semibold">
        {title}
      </h2>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-surface shadow-xs">
        {stickers.map((sticker) => (
          <StickerRow key={sticker.label} sticker={sticker} />
        ))}
      </ul>
    </section>
  )
}

function StickerRow({ sticker }: { sticker: Sticker }) {
  const say = useTranslations('storming')
  const { kind, label, code, lastSeen, arrows } = sticker
  const groups = [...Map.groupBy(arrows, ({ verb }) => verb)]
  return (
    <li className="flex gap-3 px-4 py-3">
      <span aria-hidden className={`mt-1 size-4 shrink-0 rounded-xs border border-edge ${colours[kind]}`} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="text-soft">{say(`kind.${kind}`)}</span>
          <span lang="en" className="font-semibold break-words">
            {label}
          </span>
          {code && code !== label && <code className="text-xs break-all text-soft">{code}</code>}
        </p>
        {groups.length > 0 && (
          <dl className="mt-1 flex flex-col gap-1 text-sm">
            {groups.map(([verb, of]) => (
              <div key={verb} className="flex flex-wrap gap-x-2">
                <dt className="text-soft">{say(`verb.${verb}`)}</dt>
                <dd lang="en" className="min-w-0">
                  {of.map((arrow, place) => (
                    <span key={arrow.to.label}>
                      {place > 0 && ', '}
                      <ArrowEnd arrow={arrow} />
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {kind === 'POLICY' && (
          <p className="mt-1 text-xs text-soft">
            {lastSeen ? say('lastSeen', { ago: sayAgo(lastSeen, Date.now()) }) : say('neverSeen')}
          </p>
        )}
      </div>
    </li>
  )
}

function ArrowEnd({ arrow: { to, note } }: { arrow: Arrow }) {
  const { me } = useMe()
  const link = useStickerLink(me.groups.includes('ADMIN'))(to)
  const words = to.kind === 'EVENT' && to.code ? to.code : to.label
  return (
    <>
      {link === undefined ? (
        words
      ) : (
        <a {...link} className="font-medium break-words text-brand-ink underline-offset-4 hover:underline">
          {words}
        </a>
      )}
      {note && <span className="text-soft"> ({note})</span>}
    </>
  )
}
