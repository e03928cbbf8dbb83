import type { StormingProject } from '@vacation-tracker/event-storming/command-line/project'
import { boardFile } from '@vacation-tracker/vacation-events/registry-files'
import { observedSystem } from '../storming/observed-system.ts'
import { vacationStyle } from '../storming/skeleton-style.ts'

/** The board of this product, as `npm run storming` works with it. */
export function vacationStorming(): StormingProject {
  return {
    program: 'npm run storming --',
    title: 'Vacation Tracker',
    board: boardFile,
    system: observedSystem,
    style: vacationStyle,
  }
}
