import { runStormingCommand } from '@vacation-tracker/event-storming/command-line'
import { fail } from '../serve.ts'
import { vacationStorming } from './project.ts'

// npm goes to the folder of the project, and says here where one is.
const terminal = { folder: process.env.INIT_CWD ?? process.cwd(), output: process.stdout, errors: process.stderr }

process.exitCode = await runStormingCommand(process.argv.slice(2), terminal, vacationStorming()).catch(fail)
