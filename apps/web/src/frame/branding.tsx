import { useEffect } from 'react'
import { useQuery } from 'urql'
import { BrandingDocument } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import { productName } from './product-name.ts'

/** What the company calls itself. Until that is known, the product has its own name. */
export function useCompanyName(): string {
  const [{ data }] = useQuery({ query: BrandingDocument })
  return data?.branding.name ?? productName
}

/** Gives the page the colour of the company, also when that changes: `index.css` has the shades of each. */
export function AccentColor() {
  const [{ data }, load] = useQuery({ query: BrandingDocument })
  useLive((signal) => {
    if (signal.kind !== 'update' || signal.update.__typename !== 'HouseChange') return
    if (signal.update.what === 'HouseRulesAdopted') load({ requestPolicy: 'network-only' })
  })
  const accent = data?.branding.accent
  useEffect(() => {
    if (accent === undefined) return
    document.documentElement.dataset.accent = accent
    return () => {
      delete document.documentElement.dataset.accent
    }
  }, [accent])
  return null
}
