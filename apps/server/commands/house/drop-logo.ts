import { LogoAdopted } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import type { Outcome } from '../../refusal.ts'
import { findLogoTag, removeLogo } from '../../store/logo.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** The house has the logo of the product again. Once more is no mistake. */
export const dropLogo = command(
  'dropLogo',
  [LogoAdopted],
  (workplace: Workplace, origin: HouseOrigin): Promise<Outcome<KnownHouse>> =>
    changeHouse(workplace, origin, async (_known, tx) => {
      if ((await findLogoTag(tx)) === undefined) return noChange
      return { facts: [{ contract: LogoAdopted, detail: { house: 'house' } }], write: removeLogo }
    }),
)
