import { useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'
import { DecideRequestDocument, DeleteRequestDocument } from '../generated/graphql.ts'
import { translator } from '../words/speech.ts'
import type { Request } from './request-book.ts'
import { useRequests } from './use-requests.tsx'

/** How many decisions are on their way at once. */
const atOnce = 6

/** Approves, denies and deletes, and tells how it went. `done` runs as soon as the selection has served its purpose. */
export function useDecisions(done: () => void) {
  const { receive, change, reload } = useRequests()
  const [busy, setBusy] = useState(false)

  const decide = async (
    requests: readonly Request[],
    decision: { approvalStatus: 'APPROVED' | 'DENIED'; rejectionReason?: string },
  ) => {
    setBusy(true)
    const failures = await each(requests, async ({ id, version }) => {
      const input = { id, expectedVersion: version, ...decision }
      const { updateVacationRequest } = await settled(
        currentClient().mutation(DecideRequestDocument, { input }).toPromise(),
      )
      if (updateVacationRequest) receive(updateVacationRequest)
    })
    setBusy(false)
    done()
    report(requests.length - failures.length, decision.approvalStatus === 'APPROVED' ? 'approved' : 'denied', failures)
    if (failures.length > 0) void reload('pending')
  }

  const remove = (requests: readonly Request[]) => {
    const ids = requests.map(({ id }) => id)
    change({ kind: 'hidden', ids })
    done()
    const send = async () => {
      const failures = await each(requests, async ({ id }) => {
        await settled(currentClient().mutation(DeleteRequestDocument, { id }, outliving).toPromise())
        change({ kind: 'deleted', id })
      })
      if (failures.length === 0) return
      change({ kind: 'restored', ids })
      report(0, 'deleted', failures)
    }
    showToast({
      look: 'info',
      text: translator('vacations')('wereDeleted', { count: requests.length }),
      undo: () => change({ kind: 'restored', ids }),
      ended: () => void send(),
    })
  }

  return {
    busy,
    approve: (requests: readonly Request[]) => decide(requests, { approvalStatus: 'APPROVED' }),
    deny: (requests: readonly Request[], rejectionReason: string) =>
      decide(requests, { approvalStatus: 'DENIED', rejectionReason }),
    remove,
  }
}

/** A call that the browser finishes even when the page closes. */
const outliving = { fetchOptions: { credentials: 'same-origin' as const, keepalive: true } }

/** Acts on each request, a few at once, and returns what went wrong. */
async function each(requests: readonly Request[], act: (request: Request) => Promise<void>): Promise<unknown[]> {
  const waiting = [...requests]
  const failures: unknown[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await act(next).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return failures
}

const deeds = {
  approved: { done: 'wereApproved', failed: 'notApprovedBecause' },
  denied: { done: 'wereDenied', failed: 'notDeniedBecause' },
  deleted: { done: 'wereDeleted', failed: 'notDeletedBecause' },
} as const

function report(succeeded: number, deed: keyof typeof deeds, failures: readonly unknown[]): void {
  const say = translator('vacations')
  const { done, failed } = deeds[deed]
  if (succeeded > 0) showToast({ look: 'good', text: say(done, { count: succeeded }) })
  if (failures.length === 0) return
  const why = [...new Set(failures.map(wordsOf))].join(' ')
  showToast({ look: 'bad', text: say(failed, { count: failures.length, why }) })
}
