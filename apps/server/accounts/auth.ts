import { betterAuth } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { bearer } from 'better-auth/plugins/bearer'
import { username } from 'better-auth/plugins/username'
import { inBackground } from '../background.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Store } from '../store/database.ts'
import { longestPassword, longestUsername, shortestPassword, shortestUsername } from './account-problem.ts'
import { keepDeactivatedOut } from './deactivated.ts'
import { checkSignUp, checkText } from './sign-up.ts'

export type AuthOptions = {
  store: Store
  secret: string
  /** The address under which people reach the product; their browsers may send requests from there only. */
  baseUrl: string
  mailer: Mailer
  /** Called when somebody has signed up, before they get their answer. */
  onSignUp(): Promise<void>
  onProblem(error: unknown): void
}

/** The header in which our own HTTP server tells who is at the other end. What a client sends under it is dropped. */
export const clientAddressHeader = 'x-client-address'

const minute = 60
const day = 86_400

/** A session ends so many days after signing in, whether it is used or not (our choice). */
export const sessionDays = 30

/** Accounts and sessions: better-auth, in the product's own database, set up to publish nothing by itself. */
export function createAuth({ store, secret, baseUrl, mailer, onSignUp, onProblem }: AuthOptions) {
  return betterAuth({
    appName: 'Vacation Tracker',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    database: { db: store.db, type: store.kind, transaction: true },
    trustedOrigins: (request) => (request === undefined ? [] : [ownOrigin(request)]),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, url }) => {
        // Not awaited: the answer must not tell by its duration whether the address is known.
        inBackground(
          mailer.send({
            to: user.email,
            subject: 'Choose a new password',
            text: `Hello ${user.name},\n\nchoose a new password here, within an hour:\n\n${url}\n\nIf you did not ask for this, do nothing: your password stays as it is.\n`,
          }),
          onProblem,
        )
      },
    },
    user: {
      additionalFields: {
        phoneNumber: { type: 'string', required: false },
        timeZone: { type: 'string', required: false },
      },
    },
    session: { expiresIn: sessionDays * day, disableSessionRefresh: true },
    advanced: { ipAddress: { ipAddressHeaders: [clientAddressHeader] } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 10,
      max: 500,
      customRules: {
        '/sign-in/*': { window: minute, max: 20 },
        '/sign-up/*': { window: minute, max: 60 },
        '/request-password-reset': { window: minute, max: 5 },
        '/change-password': { window: minute, max: 10 },
      },
    },
    // What a person is called, and whether they are here, follows from events; nobody changes it behind their back.
    disabledPaths: ['/update-user', '/delete-user', '/change-email', '/link-social', '/sign-in/social'],
    plugins: [username({ minUsernameLength: shortestUsername, maxUsernameLength: longestUsername }), bearer()],
    databaseHooks: { session: { create: { before: (session) => keepDeactivatedOut(store.db, session) } } },
    hooks: {
      before: createAuthMiddleware(async ({ path, body, query }) => {
        checkText({ body, query })
        if (path === '/sign-up/email') checkSignUp(body)
      }),
      after: createAuthMiddleware(async ({ path }) => {
        if (path === '/sign-up/email') await onSignUp()
      }),
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

/** Where a page comes from that this very server has delivered, whatever name people reach it by. */
function ownOrigin(request: Request): string {
  return new URL(request.url).origin
}
