import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useMe } from '../accounts/me-provider.tsx'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Avatar } from '../frame/avatar.tsx'
import { removePicture, sendPicture } from './picture.ts'
import { squared } from './squared.ts'

/** The own picture: any that is chosen becomes a small square before it is sent. */
export function PictureOfMe() {
  const say = useTranslations('profile')
  const { me, refresh } = useMe()
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const act = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      await work()
      await refresh()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    // The same file once more is a choice as well.
    event.target.value = ''
    if (file) void act(async () => sendPicture(await squared(file)))
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={me.name} picture={me.picture} className="size-16 text-xl" />
        <div className="min-w-0">
          <p dir="auto" className="text-lg font-semibold break-words">
            {me.name}
          </p>
          <p className="truncate text-sm text-soft">@{me.username}</p>
        </div>
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <input
            ref={chooser}
            type="file"
            accept="image/*"
            aria-label={say('choosePicture')}
            tabIndex={-1}
            className="sr-only"
            onChange={take}
          />
          <Button size="small" aria-disabled={busy} onClick={() => !busy && chooser.current?.click()}>
            {me.picture ? say('otherPicture') : say('addPicture')}
          </Button>
          {me.picture && (
            <Button size="small" look="quiet" aria-disabled={busy} onClick={() => !busy && void act(removePicture)}>
              {say('removePicture')}
            </Button>
          )}
        </div>
      </div>
      {problem && <Notice look="bad">{problem}</Notice>}
    </div>
  )
}
