import { useQuery } from 'urql'
import { sentence } from '../api/client.ts'
import { SettingsDocument, type SettingsPartsFragment } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'

/** All that the house has decided, as the pages of the settings show it. */
export type Settings = SettingsPartsFragment

/** The settings, fetched anew when a page of them opens and whenever somebody changes them; or why they are not there, in words. */
export function useSettings(): { settings: Settings | undefined; problem: string | undefined } {
  const [{ data, error }, load] = useQuery({ query: SettingsDocument, requestPolicy: 'cache-and-network' })
  useLive((signal) => {
    const isChange = signal.kind === 'update' && signal.update.__typename === 'HouseChange'
    if (isChange || signal.kind === 'open') load({ requestPolicy: 'network-only' })
  })
  return { settings: data?.houseSettings, problem: error && !data ? sentence(error) : undefined }
}
