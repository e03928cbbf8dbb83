import { userInfo } from 'node:os'
import { runContractsCommand } from '@vacation-tracker/event-contracts/command-line'
import { systemClock, timestamp } from '../clock.ts'
import { fail } from '../serve.ts'
import { vacationContracts } from './project.ts'

const { env, stdout, stderr } = process

const terminal = {
  // npm goes to the folder of the project, and says here where one is.
  folder: env.INIT_CWD ?? process.cwd(),
  output: stdout,
  errors: stderr,
  user: env.GIT_AUTHOR_NAME ?? userInfo().username,
  now: () => timestamp(systemClock.now()),
}

process.exitCode = await runContractsCommand(process.argv.slice(2), terminal, vacationContracts(env)).catch(fail)
