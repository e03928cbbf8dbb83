import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import type { StormingKind } from '../generated/graphql.ts'

type Named = { kind: StormingKind; code?: string | null | undefined }
type StickerLink = { href: string; onClick: (click: MouseEvent) => void }

/**
 * Where a sticker leads: an event to its page in the catalogue, a policy to the subscriptions, which administrators see.
 * They are plain links, because hundreds of the router take longer than all the rest of a page.
 */
export function useStickerLink(isAdministrator: boolean): (sticker: Named) => StickerLink | undefined {
  const router = useRouter()
  const onClick = (click: MouseEvent) => {
    const href = click.currentTarget.getAttribute('href')
    if (href === null || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
    click.preventDefault()
    void router.navigate({ href })
  }
  return ({ kind, code }) => {
    if (kind === 'EVENT' && code) return { href: `/events/${encodeURIComponent(code)}`, onClick }
    if (kind === 'POLICY' && isAdministrator) return { href: '/events/subscriptions', onClick }
    return undefined
  }
}
