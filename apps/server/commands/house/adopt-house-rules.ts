import { isDeepStrictEqual } from 'node:util'
import type { HouseRules } from '@vacation-tracker/leave/house'
import { houseRulesProblem } from '@vacation-tracker/leave/house-rules-problem'
import { HouseRulesAdopted } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import { placeProblem } from '../../house/place-problem.ts'
import { PublicHolidays } from '../../house/public-holidays.ts'
import type { Outcome } from '../../refusal.ts'
import { saveHouseRules } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** An administrator says what holds for everybody: name, colour, working week, place, leave years, sick days. */
export const adoptHouseRules = command(
  'adoptHouseRules',
  [HouseRulesAdopted],
  async (workplace: Workplace, rules: HouseRules, origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    // Before the transaction: to load the library takes a moment, in which nobody should have to wait for us.
    if (rules.country !== undefined) await PublicHolidays.load()
    return changeHouse(workplace, origin, async ({ house }) => {
      const refusal = houseRulesProblem(rules) ?? (await placeProblem(rules))
      if (refusal !== undefined) return { refusal }
      if (isDeepStrictEqual(house.rules, rules)) return noChange
      const detail = { house: 'house', ...rules, week: [...rules.week], leaveYears: [...rules.leaveYears] }
      return { facts: [{ contract: HouseRulesAdopted, detail }], write: (tx) => saveHouseRules(tx, rules) }
    })
  },
)
