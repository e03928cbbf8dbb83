import { fileURLToPath } from 'node:url'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What is published: a frozen file for each version and revision. */
export const contractsFolder = path('../contracts')

/** What became of the examples on their way to the neighbouring versions, when they were published. */
export const goldenFolder = path('../golden')

/** All that has happened to the versions. Written by `npm run contracts`. */
export const ledgerFile = path('../life-cycle.json')

/** Signed reasons for what a rule would refuse. Written by people. */
export const reviewsFile = path('../reviews.json')

/** Where the contracts are defined. */
export const sourcesFolder = path('.')

/** The board: what leads to which event, as people drew it. Written by people, held against the code. */
export const boardFile = path('../storming.board')
