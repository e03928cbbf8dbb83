import { LogoAdopted } from '@vacation-tracker/vacation-events/house'
import { formatOf, tagOf } from '../../accounts/picture-format.ts'
import type { KnownHouse } from '../../house/house-book.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import { findLogoTag, saveLogo } from '../../store/logo.ts'
import type { Picture } from '../../store/pictures.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** Bytes of a logo, which browsers have made small before they send it (our choice). */
export const largestLogo = 100 * 1024

/** Pixels of a side. */
const largestSide = 1024

/** An administrator gives the house a logo, in the place of the one before. */
export const chooseLogo = command(
  'chooseLogo',
  [LogoAdopted],
  (workplace: Workplace, content: Uint8Array<ArrayBuffer>, origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, async (_known, tx) => {
      const { done: logo, refusal } = readLogo(content)
      if (logo === undefined) return { refusal }
      const { tag, mediaType } = logo
      if ((await findLogoTag(tx)) === tag) return noChange
      const detail = { house: 'house' as const, logo: { tag, mediaType } }
      return { facts: [{ contract: LogoAdopted, detail }], write: (tx) => saveLogo(tx, logo) }
    })
  },
)

function readLogo(content: Uint8Array<ArrayBuffer>): Outcome<Picture> {
  if (content.length > largestLogo) {
    return { refusal: refuse('LOGO_INVALID', `A logo has at most ${largestLogo / 1024} KB. Make it smaller.`) }
  }
  const format = formatOf(content)
  if (format === undefined) {
    return { refusal: refuse('LOGO_INVALID', 'This is neither a PNG nor a WebP nor a JPEG. Choose another picture.') }
  }
  const { mediaType, width, height } = format
  if (Math.min(width, height) < 1 || Math.max(width, height) > largestSide) {
    const message = `A logo has at most ${largestSide} pixels on each side, not ${width} × ${height}.`
    return { refusal: refuse('LOGO_INVALID', message) }
  }
  return { done: { tag: tagOf(content), mediaType, content } }
}
