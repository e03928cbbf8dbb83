import { MonitorSmartphone } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { currentSession, listSessions, revokeOtherSessions, revokeSession, type Session } from '../accounts/auth.ts'
import { deviceName } from '../accounts/device-name.ts'
import { wordsOf } from '../api/client.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Skeleton } from '../controls/skeleton.tsx'
import { showToast } from '../controls/toasts.ts'
import { sayAgo } from '../dates/wording.ts'
import { Card } from './card.tsx'

interface Known {
  sessions: Session[]
  here: string | undefined
}

/** Where one is signed in, and the means to end it there. */
export function Sessions() {
  const say = useTranslations('profile')
  const [known, setKnown] = useState<Known>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(async () => {
    try {
      const [sessions, current] = await Promise.all([listSessions(), currentSession()])
      const here = current?.session.token
      const latestFirst = sessions.toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
      setKnown({
        here,
        sessions: latestFirst.toSorted((one, other) => Number(other.token === here) - Number(one.token === here)),
      })
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  const end = async (act: () => Promise<unknown>, done: string) => {
    try {
      await act()
      showToast({ look: 'good', text: done })
    } catch (error) {
      showToast({ look: 'bad', text: wordsOf(error) })
    }
    await load()
  }
  return (
    <Card title={say('sessions')} intro={say('sessionsIntro')}>
      {problem && <Notice look="bad">{problem}</Notice>}
      {!known && !problem && <Skeleton className="h-14" />}
      {known && (
        <ul className="flex flex-col divide-y divide-line">
          {known.sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              isHere={session.token === known.here}
              onEnd={() =>
                end(
                  () => revokeSession(session.token),
                  say('deviceSignedOut', { device: deviceName(session.userAgent) }),
                )
              }
            />
          ))}
        </ul>
      )}
      {known && known.sessions.length > 1 && (
        <Button className="self-start" onClick={() => end(revokeOtherSessions, say('othersSignedOut'))}>
          {say('signOutOthers')}
        </Button>
      )}
    </Card>
  )
}

function SessionLine({ session, isHere, onEnd }: { session: Session; isHere: boolean; onEnd: () => void }) {
  const say = useTranslations('profile')
  const device = deviceName(session.userAgent)
  const ago = sayAgo(session.updatedAt, Date.now())
  return (
    <li className="flex min-h-14 items-center gap-3 py-2 text-sm">
      <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {device}
          {isHere && (
            <span className="rounded-full bg-good-tint px-2 py-0.5 text-xs text-good">{say('thisDevice')}</span>
          )}
        </p>
        <p className="text-xs break-words text-soft">
          {say('lastActive', { ago })}
          {session.ipAddress && ` · ${session.ipAddress}`}
        </p>
      </div>
      {!isHere && (
        <Button size="small" onClick={onEnd} aria-label={say('signOutDevice', { device, ago })}>
          {say('signOut')}
        </Button>
      )}
    </li>
  )
}
