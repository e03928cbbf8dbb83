import { useQuery } from 'urql'
import { sentence } from '../api/client.ts'
import { SettingsDocument, type SettingsPartsFragment } from '../generated/graphql.ts'

/** All that the house has decided, as the pages of the settings show it. */
export type Settings = SettingsPartsFragment

/** The settings, fetched anew when a page of them opens and after each change; or why they are not there, in words. */
export function useSettings(): { settings: Settings | undefined; problem: string | undefined } {
  const [{ data, error }] = useQuery({ query: SettingsDocument, requestPolicy: 'cache-and-network' })
  return { settings: data?.houseSettings, problem: error && !data ? sentence(error) : undefined }
}
