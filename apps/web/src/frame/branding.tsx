import { useEffect } from 'react'
import { useQuery } from 'urql'
import { BrandingDocument } from '../generated/graphql.ts'
import { useLive } from '../live/live-provider.tsx'
import { productName } from './product-name.ts'

/** What the company calls itself, and where its logo is. Until that is known, the product has its own name and sign. */
export function useBranding(): { name: string; logo: string | null } {
  const [{ data }] = useQuery({ query: BrandingDocument })
  return { name: data?.branding.name ?? productName, logo: data?.branding.logo ?? null }
}

/** What shows in the name or the look of the company. */
const aboutLook = ['HouseRulesAdopted', 'LogoAdopted']

/** Gives the page the colour of the company, also when that changes: `index.css` has the shades of each. */
export function AccentColor() {
  const [{ data }, load] = useQuery({ query: BrandingDocument })
  useLive((signal) => {
    if (signal.kind !== 'update' || signal.update.__typename !== 'HouseChange') return
    if (aboutLook.includes(signal.update.what)) load({ requestPolicy: 'network-only' })
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
