import { useCallback, useEffect, useState } from 'react'
import { currentClient } from '../accounts/session.ts'
import { settled, wordsOf } from '../api/client.ts'
import { showToast } from '../controls/toasts.ts'
import {
  ChooseNotificationsDocument,
  type ChooseNotificationsMutationVariables,
  OwnProfileDocument,
  type OwnProfileQuery,
} from '../generated/graphql.ts'

type Known = NonNullable<OwnProfileQuery['me']>

export interface OwnProfile {
  known: Known | undefined
  problem: string | undefined
  choose: (choice: ChooseNotificationsMutationVariables) => void
}

/** What only the profile page has to know. A choice shows at once, and goes back when it is refused. */
export function useOwnProfile(): OwnProfile {
  const [known, setKnown] = useState<Known>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(async () => {
    try {
      const query = currentClient().query(OwnProfileDocument, {}, { requestPolicy: 'network-only' })
      const { me } = await settled(query.toPromise())
      if (me) setKnown(me)
      setProblem(undefined)
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }, [])
  useEffect(() => {
    void load()
  }, [load])

  const choose = async (choice: ChooseNotificationsMutationVariables) => {
    setKnown((before) => before && taken(before, choice))
    try {
      const client = currentClient()
      const { chooseNotifications } = await settled(client.mutation(ChooseNotificationsDocument, choice).toPromise())
      setKnown((before) => before && { ...before, ...chooseNotifications })
    } catch (error) {
      showToast({ look: 'bad', text: wordsOf(error) })
      await load()
    }
  }
  return { known, problem, choose: (choice) => void choose(choice) }
}

function taken(before: Known, { settings, approvalDigest }: ChooseNotificationsMutationVariables): Known {
  const chosen = new Map([settings ?? []].flat().map((setting) => [setting.kind, setting]))
  return {
    ...before,
    approvalDigest: approvalDigest ?? before.approvalDigest,
    notificationSettings: before.notificationSettings.map((setting) => chosen.get(setting.kind) ?? setting),
  }
}
