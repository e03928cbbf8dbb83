import { useCallback, useEffect, useRef, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { type AuditFilterInput, AuditLogDocument } from '../generated/graphql.ts'
import type { AuditEntry } from './say-event.ts'

interface Known {
  entries: readonly AuditEntry[] | undefined
  nextToken: string | null
  /** The instant back to which has been looked, while there is more of the log. */
  lookedBackTo: string | null
  problem: string | undefined
}

const nothingYet: Known = { entries: undefined, nextToken: null, lookedBackTo: null, problem: undefined }

/** What happened, as far as it meets the filter, and the way further back. */
export function useAudit(filter: AuditFilterInput): Known & { isLooking: boolean; lookFurther: () => void } {
  const [known, setKnown] = useState(nothingYet)
  const [isLooking, setLooking] = useState(false)
  const newest = useRef(0)
  const load = useCallback(
    async (nextToken: string | null) => {
      const look = ++newest.current
      setLooking(true)
      try {
        const query = currentClient().query(AuditLogDocument, { filter, nextToken }, { requestPolicy: 'network-only' })
        const { auditLog } = await settled(query.toPromise())
        if (look !== newest.current) return
        setKnown((before) => ({
          entries: nextToken === null ? auditLog.items : [...(before.entries ?? []), ...auditLog.items],
          nextToken: auditLog.nextToken,
          lookedBackTo: auditLog.lookedBackTo,
          problem: undefined,
        }))
      } catch (error) {
        if (look === newest.current) setKnown((before) => ({ ...before, problem: wordsOf(error) }))
      }
      if (look === newest.current) setLooking(false)
    },
    [filter],
  )
  useEffect(() => {
    setKnown(nothingYet)
    void load(null)
  }, [load])
  return { ...known, isLooking, lookFurther: () => void load(known.nextToken) }
}
