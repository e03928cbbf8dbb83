import { useEffect } from 'react'
import { useQuery } from 'urql'
import { BrandingDocument } from '../generated/graphql.ts'
import { productName } from './product-name.ts'

/** What the company calls itself, and a way to ask again. Until the answer is there, the product has its own name. */
export function useBranding(): { name: string; refresh: () => void } {
  const [{ data }, ask] = useQuery({ query: BrandingDocument })
  return { name: data?.branding.name ?? productName, refresh: () => ask({ requestPolicy: 'network-only' }) }
}

/** Gives the page the colour of the company: `index.css` has the shades of each. */
export function AccentColor() {
  const [{ data }] = useQuery({ query: BrandingDocument })
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
