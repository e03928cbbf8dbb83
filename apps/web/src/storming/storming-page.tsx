import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { sentence } from '../api/client.ts'
import { Button, buttonClass } from '../controls/button.tsx'
import { Choice } from '../controls/choice.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { StormingBoardDocument } from '../generated/graphql.ts'
import { savePng } from './save-png.ts'
import { StickerList } from './sticker-list.tsx'
import { Wall } from './wall.tsx'

/** The picture of the board. */
const picture = '/api/storming.svg'

/** What leads to what, as people drew it: as the board on a wall, or as a list to read. */
export function StormingPage() {
  const say = useTranslations('storming')
  const [{ data, error }] = useQuery({ query: StormingBoardDocument })
  const [view, setView] = useState<'board' | 'list'>(isWide() ? 'board' : 'list')
  const [isSaved, setSaved] = useState(true)
  const board = data?.stormingBoard
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1.5">
        <PageTitle title={say('title')}>{say('title')}</PageTitle>
        <p className="text-sm text-pretty text-soft">{say('intro')}</p>
      </div>
      {error && <Notice look="bad">{sentence(error)}</Notice>}
      {!isSaved && <Notice look="bad">{say('notSaved')}</Notice>}
      {!board && !error && <Skeleton className="h-96 rounded-xl" />}
      {board && (
        <>
          <div className="flex flex-wrap items-end justify-between gap-3">
            <Choice
              label={say('view')}
              options={[
                { value: 'board', words: say('asBoard') },
                { value: 'list', words: say('asList') },
              ]}
              value={view}
              onChange={setView}
            />
            <div className="flex flex-wrap gap-2">
              <a href={picture} download="storming.svg" className={buttonClass('plain', 'small')}>
                {say('saveSvg')}
              </a>
              <Button size="small" onClick={async () => setSaved(await savePng(picture, board))}>
                {say('savePng')}
              </Button>
            </div>
          </div>
          {view === 'board' ? <Wall board={board} picture={picture} /> : <StickerList board={board} />}
        </>
      )}
    </div>
  )
}

/** A board as wide as a wall is of little use on a telephone. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 48rem)').matches
}
