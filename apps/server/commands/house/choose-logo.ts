import { LogoAdopted } from '@vacation-tracker/vacation-events/house'
import { formatOf, tagOf } from '../../accounts/picture-format.ts'
import type { KnownHouse } from '../../house/house-book.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import { findLogoTag, removeLogo, saveLogo } from '../../store/logo.ts'
import type { Picture } from '../../store/pictures.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** Bytes of a logo, which browsers have made small before they send it (our choice). */
export const largestLogo = 100 * 1024

/** Pixels of a side. */
const largestSide = 1024

/**
 * An administrator gives the house a logo, in the place of the one before.
 *
 * @param content the picture; without one the house has the logo of the product again. Once more is no mistake.
 */
export const chooseLogo = command(
  'chooseLogo',
  [LogoAdopted],
  (
    workplace: Workplace,
    content: Uint8Array<ArrayBuffer> | undefined,
    origin: HouseOrigin,
  ): Promise<Outcome<KnownHouse>> =>
    changeHouse(workplace, origin, async (_known, tx) => {
      const { done: logo, refusal } = content === undefined ? { done: undefined } : readLogo(content)
      if (refusal !== undefined) return { refusal }
      if ((await findLogoTag(tx)) === logo?.tag) return noChange
      const told = logo === undefined ? {} : { logo: { tag: logo.tag, mediaType: logo.mediaType } }
      return {
        facts: [{ contract: LogoAdopted, detail: { house: 'house', ...told } }],
        write: (tx) => (logo === undefined ? removeLogo(tx) : saveLogo(tx, logo)),
      }
    }),
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
