import { runDocsCommand } from '@vacation-tracker/event-docs/command-line'
import { fail } from '../serve.ts'
import { vacationDocs } from './project.ts'

const { env, stdout, stderr } = process

// npm goes to the folder of the project, and says here where one is.
const terminal = { folder: env.INIT_CWD ?? process.cwd(), output: stdout, errors: stderr }

process.exitCode = await vacationDocs(env)
  .then((project) => runDocsCommand(process.argv.slice(2), terminal, project))
  .catch(fail)
