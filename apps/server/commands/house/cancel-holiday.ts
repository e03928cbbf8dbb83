import { HolidayCancelled } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import { deleteCompanyHoliday } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin } from './change-house.ts'

/** An administrator makes a day that the company gave off a usual one again. */
export const cancelHoliday = command(
  'cancelHoliday',
  [HolidayCancelled],
  async (workplace: Workplace, id: string, origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { holidays } }) => {
      if (!holidays.some((holiday) => holiday.id === id)) {
        return { refusal: refuse('NOT_FOUND', `id: there is no company holiday ${id}; it may have been cancelled.`) }
      }
      return {
        facts: [{ contract: HolidayCancelled, detail: { id } }],
        write: (tx) => deleteCompanyHoliday(tx, id),
      }
    })
  },
)
