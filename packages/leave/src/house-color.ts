/** The colours that a leave type or the brand can have (our choice). The web app has a light and a dark one for each. */
export const houseColors = [
  'purple',
  'indigo',
  'sky',
  'teal',
  'green',
  'lime',
  'amber',
  'orange',
  'rose',
  'pink',
  'slate',
] as const
export type HouseColor = (typeof houseColors)[number]
