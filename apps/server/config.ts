import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartupError } from './startup-error.ts'

/** How this server is set up. Every field is one environment variable; README lists them. */
export type Config = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  baseUrl: string
  authSecret: string
  smtpUrl: string | undefined
  logLevel: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/**
 * Reads the environment. An empty variable counts as one that is not set.
 *
 * @throws StartupError naming the variable and how to write it
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = (name: string) => env[name]?.trim() || undefined
  const port = readPort(set('PORT') ?? '3000')
  const host = set('HOST') ?? '127.0.0.1'
  const dataDir = resolve(set('DATA_DIR') ?? './data')
  const logLevel = set('LOG_LEVEL') ?? 'info'
  if (!logLevels.includes(logLevel))
    throw new StartupError(`LOG_LEVEL is one of ${logLevels.join(', ')}, not ${logLevel}.`)
  const databaseUrl = set('DATABASE_URL')
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StartupError('DATABASE_URL is written like postgres://user:password@host:5432/database.')
  }
  return {
    port,
    host,
    dataDir,
    databaseUrl,
    baseUrl: readBaseUrl(set('BASE_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`),
    authSecret: set('AUTH_SECRET') ?? keptSecret(dataDir),
    smtpUrl: set('SMTP_URL'),
    logLevel,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupError(`PORT is a number from 0 to 65535, not ${text}.`)
  }
  return port
}

function readBaseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new StartupError(`BASE_URL is an address such as https://leave.example.com, not ${text}.`)
  }
  return new URL(text).origin
}

/** Sessions stay valid over a restart, so the secret is made once and kept where the data lies. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret')
  try {
    mkdirSync(dataDir, { recursive: true })
    try {
      // Fails when the file is there, so that two servers that start together agree on one.
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    }
    const secret = readFileSync(file, 'utf8').trim()
    if (secret === '')
      throw new StartupError(`The secret in ${file} is empty. Delete the file; everybody signs in anew.`)
    return secret
  } catch (cause) {
    if (cause instanceof StartupError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${reason}). Set DATA_DIR to a folder that this user may write.`,
      { cause },
    )
  }
}
