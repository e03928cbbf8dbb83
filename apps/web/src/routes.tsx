import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { speakAsAccount } from './accounts/account-speech.ts'
import { isDeveloper } from './accounts/is-developer.ts'
import { type Me, whoAmI } from './accounts/session.ts'
import type { AuditSearch } from './audit/audit-filter.tsx'
import { type CatalogueSearch, eventStates } from './events/search-events.ts'
import { arrowStates, type FlowSearch } from './flow/flow.ts'
import { ErrorPage } from './frame/error-page.tsx'
import { FirstGlance } from './frame/first-glance.tsx'
import { NotFoundPage } from './frame/not-found-page.tsx'
import type { Range } from './traces/service-map-page.tsx'
import type { TraceSearch } from './traces/traces-page.tsx'
import { speakOfEverything } from './words/speech.ts'

const root = createRootRoute({ errorComponent: ErrorPage, notFoundComponent: NotFoundPage })

/** Pages for people who are not signed in yet; whoever is goes on to where they wanted. */
const guest = createRoute({
  getParentRoute: () => root,
  id: 'guest',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (isOwnPath(search.to) ? { to: search.to } : {}),
  beforeLoad: async ({ search }) => {
    if (await whoAmI()) throw redirect({ href: search.to ?? '/', replace: true })
  },
  component: lazyRouteComponent(() => import('./accounts/account-frame.tsx'), 'AccountFrame'),
})

const signIn = createRoute({
  getParentRoute: () => guest,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./accounts/sign-in-page.tsx'), 'SignInPage'),
})

const register = createRoute({
  getParentRoute: () => guest,
  path: '/register',
  component: lazyRouteComponent(() => import('./accounts/register-page.tsx'), 'RegisterPage'),
})

const forgotPassword = createRoute({
  getParentRoute: () => guest,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./accounts/forgot-password-page.tsx'), 'ForgotPasswordPage'),
})

/** Reached by a link in a mail, which must work for somebody who is signed in as well. */
const letter = createRoute({
  getParentRoute: () => root,
  id: 'letter',
  component: lazyRouteComponent(() => import('./accounts/account-frame.tsx'), 'AccountFrame'),
})

const resetPassword = createRoute({
  getParentRoute: () => letter,
  path: '/reset-password',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('./accounts/reset-password-page.tsx'), 'ResetPasswordPage'),
})

const invitation = createRoute({
  getParentRoute: () => letter,
  path: '/invitation',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('./accounts/invitation-page.tsx'), 'InvitationPage'),
})

/** Pages for the signed-in person, around them the frame with the live line. */
const member = createRoute({
  getParentRoute: () => root,
  id: 'member',
  beforeLoad: async ({ location }) => {
    const me = await whoAmI()
    if (!me)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href }, replace: true })
    await speakAsAccount(me)
    if (location.pathname !== '/') await speakOfEverything()
    return { me }
  },
  component: lazyRouteComponent(() => import('./frame/member-frame.tsx'), 'MemberFrame'),
})

const vacations = createRoute({
  getParentRoute: () => member,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { request?: string; waiting?: 'for-me' } => ({
    ...(typeof search.request === 'string' && { request: search.request }),
    ...(search.waiting === 'for-me' && { waiting: 'for-me' as const }),
  }),
  component: lazyRouteComponent(() => import('./vacations/vacations-page.tsx'), 'VacationsPage'),
})

const calendar = createRoute({
  getParentRoute: () => member,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
    ...(typeof search.month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month) && { month: search.month }),
    ...(search.view === 'year' && { view: 'year' as const }),
    ...(typeof search.team === 'string' && { team: search.team }),
    ...(typeof search.search === 'string' && { search: search.search }),
  }),
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
})

const profile = createRoute({
  getParentRoute: () => member,
  path: '/profile',
  component: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
})

const teams = createRoute({
  getParentRoute: () => member,
  path: '/teams',
  component: lazyRouteComponent(() => import('./teams/teams-page.tsx'), 'TeamsPage'),
})

const people = createRoute({
  getParentRoute: () => member,
  path: '/people',
  beforeLoad: onlyAdministrators,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})

const importPeople = createRoute({
  getParentRoute: () => member,
  path: '/people/import',
  beforeLoad: onlyAdministrators,
  component: lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
})

const person = createRoute({
  getParentRoute: () => member,
  path: '/people/$username',
  beforeLoad: onlyAdministrators,
  component: lazyRouteComponent(() => import('./person/person-page.tsx'), 'PersonPage'),
})

const reports = createRoute({
  getParentRoute: () => member,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
})

const audit = createRoute({
  getParentRoute: () => member,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch => {
    const fields = ['person', 'kind', 'subject', 'from', 'to'] as const
    return Object.fromEntries(fields.flatMap((field) => (search[field] ? [[field, String(search[field])]] : [])))
  },
  beforeLoad: ({ context: { me } }) => {
    if (!me.groups.includes('ADMIN')) throw notFound()
  },
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})

const settings = createRoute({
  getParentRoute: () => member,
  path: '/settings',
  beforeLoad: onlyAdministrators,
  component: lazyRouteComponent(() => import('./settings/settings-frame.tsx'), 'SettingsFrame'),
})

const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/settings/leave-types', replace: true })
    },
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/leave-types',
    component: lazyRouteComponent(() => import('./settings/leave-types-page.tsx'), 'LeaveTypesPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/leave-years',
    component: lazyRouteComponent(() => import('./settings/leave-years-page.tsx'), 'LeaveYearsPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/holidays',
    component: lazyRouteComponent(() => import('./settings/holidays-page.tsx'), 'HolidaysPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/policies',
    component: lazyRouteComponent(() => import('./policies/policies-page.tsx'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/policies/rehearsal',
    component: lazyRouteComponent(() => import('./policies/rehearsal-page.tsx'), 'RehearsalPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/company',
    component: lazyRouteComponent(() => import('./settings/company-page.tsx'), 'CompanyPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/new-people',
    component: lazyRouteComponent(() => import('./settings/new-people-page.tsx'), 'NewPeoplePage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/mail',
    component: lazyRouteComponent(() => import('./settings/mail-page.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/retention',
    component: lazyRouteComponent(() => import('./settings/retention-page.tsx'), 'RetentionPage'),
  }),
] as const

const events = createRoute({
  getParentRoute: () => member,
  path: '/events',
  // These pages have skeletons of their own; once one can be shown there is nothing to wait for.
  pendingMinMs: 0,
  component: lazyRouteComponent(() => import('./events/events-frame.tsx'), 'EventsFrame'),
})

const eventsPages = [
  createRoute({
    getParentRoute: () => events,
    path: '/',
    pendingMinMs: 0,
    validateSearch: (search: Record<string, unknown>): CatalogueSearch => {
      const texts = ['text', 'owner', 'source'] as const
      const state = eventStates.find((each) => each === search.state)
      const said = texts.flatMap((field) => (search[field] ? [[field, String(search[field])]] : []))
      return { ...Object.fromEntries(said), ...(state && { state }) }
    },
    component: lazyRouteComponent(() => import('./events/catalogue-page.tsx'), 'CataloguePage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/live',
    beforeLoad: onlyDevelopers,
    validateSearch: (search: Record<string, unknown>): { pattern?: string } => {
      const { pattern } = search
      // The router reads what is JSON in an address; a pattern is one, and is wanted as it was written.
      if (typeof pattern === 'object' && pattern !== null) return { pattern: JSON.stringify(pattern) }
      return typeof pattern === 'string' ? { pattern } : {}
    },
    component: lazyRouteComponent(() => import('./stream/live-page.tsx'), 'LivePage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/flow',
    beforeLoad: onlyDevelopers,
    validateSearch: ({ node, show }: Record<string, unknown>): FlowSearch => {
      const state = arrowStates.find((each) => each === show)
      return { ...(typeof node === 'string' && { node }), ...(state && { show: state }) }
    },
    component: lazyRouteComponent(() => import('./flow/flow-page.tsx'), 'FlowPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/storming',
    beforeLoad: onlyDevelopers,
    component: lazyRouteComponent(() => import('./storming/storming-page.tsx'), 'StormingPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/subscriptions',
    beforeLoad: onlyAdministrators,
    component: lazyRouteComponent(() => import('./bus/subscriptions-page.tsx'), 'SubscriptionsPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/dead-letters',
    beforeLoad: onlyAdministrators,
    validateSearch: (search: Record<string, unknown>): { subscription?: string; after?: number } => ({
      ...(search.subscription !== undefined && { subscription: String(search.subscription) }),
      ...(typeof search.after === 'number' && { after: search.after }),
    }),
    component: lazyRouteComponent(() => import('./bus/dead-letters-page.tsx'), 'DeadLettersPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/replays',
    beforeLoad: onlyAdministrators,
    component: lazyRouteComponent(() => import('./bus/replays-page.tsx'), 'ReplaysPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/tokens',
    beforeLoad: onlyAdministrators,
    component: lazyRouteComponent(() => import('./bus/tokens-page.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/contracts',
    beforeLoad: onlyDevelopers,
    component: lazyRouteComponent(() => import('./contracts/contracts-page.tsx'), 'ContractsPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/story/$eventId',
    beforeLoad: onlyDevelopers,
    component: lazyRouteComponent(() => import('./stream/story-page.tsx'), 'StoryPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/traces',
    beforeLoad: onlyDevelopers,
    validateSearch: (search: Record<string, unknown>): TraceSearch => ({
      ...(search.name !== undefined && { name: String(search.name) }),
      ...(search.failed === true && { failed: true }),
      ...(typeof search.atLeast === 'number' && { atLeast: search.atLeast }),
      ...(typeof search.after === 'string' && { after: search.after }),
    }),
    component: lazyRouteComponent(() => import('./traces/traces-page.tsx'), 'TracesPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/traces/map',
    beforeLoad: onlyDevelopers,
    validateSearch: ({ minutes }: Record<string, unknown>): { minutes?: Range } =>
      minutes === 15 || minutes === 60 || minutes === 1_440 || minutes === 10_080 ? { minutes } : {},
    component: lazyRouteComponent(() => import('./traces/service-map-page.tsx'), 'ServiceMapPage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/traces/$traceId',
    beforeLoad: onlyDevelopers,
    component: lazyRouteComponent(() => import('./traces/trace-page.tsx'), 'TracePage'),
  }),
  createRoute({
    getParentRoute: () => events,
    path: '/$name/{-$version}',
    pendingMinMs: 0,
    component: lazyRouteComponent(() => import('./events/event-page.tsx'), 'EventPage'),
  }),
] as const

/** What the calendar shows; this month of all teams unless told. */
interface CalendarSearch {
  /** Such as `2026-07`. */
  month?: string | undefined
  view?: 'year' | undefined
  /** The id of a team, or `-` for people in none. */
  team?: string | undefined
  search?: string | undefined
}

export const router = createRouter({
  routeTree: root.addChildren([
    guest.addChildren([signIn, register, forgotPassword]),
    letter.addChildren([resetPassword, invitation]),
    member.addChildren([
      ...[vacations, calendar, profile, teams, people, importPeople, person, reports, audit],
      settings.addChildren(settingsPages),
      events.addChildren(eventsPages),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: FirstGlance,
  defaultPendingMs: 150,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

export type AppRouter = typeof router

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** For everybody else the page does not exist. */
function onlyAdministrators({ context: { me } }: { context: { me: Me } }): void {
  if (!me.groups.includes('ADMIN')) throw notFound()
}

/** Events say things about people. */
function onlyDevelopers({ context: { me } }: { context: { me: Me } }): void {
  if (!isDeveloper(me)) throw notFound()
}

/** A path of this site; `//elsewhere` and `/\elsewhere` would lead away. */
function isOwnPath(to: unknown): to is string {
  return typeof to === 'string' && /^\/(?![/\\])/.test(to)
}
