import type { Kind } from '../board.ts'

/** How a kind of sticker looks, in the colours that everybody knows from EventStorming. Sizes are in pixels. */
export type Look = { fill: string; ink: string; width: number; height: number; meaning: string }

const ink = '#1f2430'

export const looks: Record<Kind, Look> = {
  actor: { fill: '#fdf1a4', ink, width: 84, height: 70, meaning: 'Actor' },
  view: { fill: '#bfe283', ink, width: 108, height: 108, meaning: 'View' },
  command: { fill: '#98c0f2', ink, width: 112, height: 112, meaning: 'Command' },
  aggregate: { fill: '#f5d84e', ink, width: 112, height: 112, meaning: 'Aggregate' },
  event: { fill: '#f8a24f', ink, width: 112, height: 112, meaning: 'Event' },
  policy: { fill: '#c39be0', ink, width: 176, height: 112, meaning: 'Policy' },
  system: { fill: '#f3a6c6', ink, width: 136, height: 92, meaning: 'External system' },
  hotspot: { fill: '#c81e5a', ink: '#ffffff', width: 176, height: 112, meaning: 'Hotspot' },
}

/** What stands for a sticker that is elsewhere on the board is smaller. */
export const copySize = 88
