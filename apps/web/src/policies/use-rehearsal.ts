import { useCallback, useEffect, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import {
  CancelRehearsalDocument,
  LastRehearsalDocument,
  type RehearsalInput,
  type RehearsalPartsFragment,
  StartRehearsalDocument,
} from '../generated/graphql.ts'

export type Rehearsal = RehearsalPartsFragment

/** Milliseconds between two looks at how far a rehearsal is. */
const lookEvery = 400

/** The viewer's last rehearsal, looked at again and again while it runs; and how to begin and end one. */
export function useRehearsal() {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>()
  const [problem, setProblem] = useState<string>()
  const look = useCallback(async () => {
    try {
      const query = currentClient().query(LastRehearsalDocument, {}, { requestPolicy: 'network-only' })
      setRehearsal((await settled(query.toPromise())).rehearsal)
      setProblem(undefined)
    } catch (refused) {
      setProblem(wordsOf(refused))
    }
  }, [])
  useEffect(() => void look(), [look])
  useEffect(() => {
    if (rehearsal?.state !== 'RUNNING') return
    const timer = setTimeout(look, lookEvery)
    return () => clearTimeout(timer)
  }, [rehearsal, look])
  return {
    rehearsal,
    problem,
    start: async (input: RehearsalInput) => {
      const { startRehearsal } = await settled(currentClient().mutation(StartRehearsalDocument, { input }).toPromise())
      setRehearsal(startRehearsal)
    },
    cancel: async () => {
      const { cancelRehearsal } = await settled(currentClient().mutation(CancelRehearsalDocument, {}).toPromise())
      setRehearsal(cancelRehearsal)
    },
  }
}
