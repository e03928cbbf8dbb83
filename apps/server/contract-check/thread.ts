/** The thread of one check: it reads the files and what was counted by itself, and says what the rules have found. */
import { parentPort, workerData } from 'node:worker_threads'
import { subjectOf } from '@vacation-tracker/event-contracts/command-line/project'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { checkRules, rules } from '@vacation-tracker/event-contracts/rules'
import type { Finding } from '@vacation-tracker/event-contracts/rules/rule'
import { vacationContracts } from '../contracts-cli/project.ts'

/** What the thread is given. */
export type CheckTask = {
  /** The settings of this server that say where its database is. */
  env: Record<string, string>
  /** What has happened to the versions here, which the file in the code does not know. */
  ledger: readonly LifeStep[]
  /** The instant, ISO 8601 in UTC. */
  now: string
}

/** What it says, and what the server itself need not load for that: the rules. */
export type CheckWord = { rules: { code: string; title: string }[]; findings: readonly Finding[] }

const { env, ledger, now }: CheckTask = workerData
const project = vacationContracts(env)
const subject = await subjectOf(project, now)
const findings = checkRules({ ...subject, registry: new ContractRegistry(project.newest, ledger) })
const word: CheckWord = { rules: rules.map(({ code, title }) => ({ code, title })), findings }
parentPort?.postMessage(word)
