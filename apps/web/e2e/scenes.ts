import type { Page } from 'playwright-core'
import { type Cast, takenWeek } from './cast.ts'
import { plusDays, spellDay } from './days.ts'
import { openAskDialog, pickDays, rowOf } from './leave.ts'

/** Something to look at: who opens which page, and what they do until it is there. */
export interface Scene {
  name: string
  who: keyof Cast
  path?: string
  /** It lies over the page, so the picture is what the screen shows. */
  isOverlay?: boolean
  /** It opened beside something that stands elsewhere on a narrower screen, so it has to be opened anew there. */
  isAnchored?: boolean
  prepare(page: Page): Promise<void>
}

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 }).waitFor()

async function vacationsAreThere(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^(Pending approval|No leave yet)$/ }).waitFor()
}

const guestPages: Scene[] = [
  { name: 'Sign in', who: 'stranger', path: '/sign-in', prepare: heading('Sign in') },
  {
    name: 'Sign in, nothing entered',
    who: 'stranger',
    path: '/sign-in',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('Enter your password.').waitFor()
    },
  },
  { name: 'Register', who: 'stranger', path: '/register', prepare: heading('Create your account') },
  {
    name: 'Register, nothing entered',
    who: 'stranger',
    path: '/register',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.getByText('Choose a password.').waitFor()
    },
  },
  { name: 'Forgot password', who: 'stranger', path: '/forgot-password', prepare: heading('Forgot your password?') },
  {
    name: 'Forgot password, sent',
    who: 'stranger',
    path: '/forgot-password',
    prepare: async (page) => {
      await page.getByLabel('E-mail').fill('nobody@example.com')
      await page.getByRole('button', { name: 'Send link' }).click()
      await heading('Check your mail')(page)
    },
  },
  {
    name: 'Reset password',
    who: 'stranger',
    path: '/reset-password?token=x',
    prepare: heading('Choose a new password'),
  },
  {
    name: 'Reset password, stale',
    who: 'stranger',
    path: '/reset-password',
    prepare: heading('This link does not work'),
  },
  { name: 'Not found, signed out', who: 'stranger', path: '/nowhere', prepare: heading('There is nothing here') },
]

const memberPages: Scene[] = [
  { name: 'Vacations, own', who: 'requester', prepare: vacationsAreThere },
  { name: 'Vacations, of all', who: 'approver', prepare: vacationsAreThere },
  { name: 'Vacations, none yet', who: 'newcomer', prepare: vacationsAreThere },
  {
    name: 'Vacations, selected',
    who: 'approver',
    isOverlay: true,
    prepare: async (page) => {
      await page
        .locator('label')
        .filter({ hasText: /^Select all in Pending approval/ })
        .click()
      await page.getByText('3 selected', { exact: true }).last().waitFor()
    },
  },
  { name: 'Profile', who: 'requester', path: '/profile', prepare: (page) => page.getByText('This device').waitFor() },
  {
    name: 'People',
    who: 'approver',
    path: '/people',
    prepare: async (page) => {
      await page.getByRole('group', { name: 'Groups of Ben Okoro' }).waitFor()
    },
  },
  { name: 'Not found', who: 'approver', path: '/nowhere', prepare: heading('There is nothing here') },
]

const dialogs: Scene[] = [
  {
    name: 'Notifications',
    who: 'requester',
    isOverlay: true,
    isAnchored: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await page.getByRole('dialog', { name: 'Notifications' }).getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'Notifications, none yet',
    who: 'newcomer',
    isOverlay: true,
    isAnchored: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await page.getByText(/^Nothing yet\./).waitFor()
    },
  },
  {
    name: 'Ask for leave',
    who: 'newcomer',
    isOverlay: true,
    prepare: async (page) => void (await openAskDialog(page)),
  },
  {
    name: 'Ask for leave, picked',
    who: 'newcomer',
    isOverlay: true,
    prepare: async (page) => {
      const dialog = await openAskDialog(page)
      await pickDays(dialog, { first: takenWeek.first, last: plusDays(takenWeek.first, 8) })
      await dialog.getByText('7 days', { exact: true }).waitFor()
      await dialog.getByText('Maximiliane Featherstonehaugh').waitFor()
    },
  },
  {
    name: 'Ask for leave, refused',
    who: 'requester',
    isOverlay: true,
    prepare: async (page) => {
      await vacationsAreThere(page)
      const dialog = await openAskDialog(page)
      await pickDays(dialog, { first: plusDays(takenWeek.last, -1), last: plusDays(takenWeek.last, 3) })
      await dialog.getByText(/^It overlaps/).waitFor()
    },
  },
  {
    name: 'Edit request',
    who: 'requester',
    isOverlay: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Edit Public holiday/ }).click()
      await page.getByRole('dialog', { name: 'Edit your request' }).waitFor()
    },
  },
  {
    name: 'Deny',
    who: 'approver',
    isOverlay: true,
    prepare: async (page) => {
      await rowOf(page, 'cherry trees').locator('label').click()
      await page.getByRole('button', { name: 'Deny 1' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Deny' }).click()
      await page.getByText(/^Say why/).waitFor()
    },
  },
]

/** What is seen of many people at once. */
const overviews: Scene[] = [
  {
    name: 'Calendar',
    who: 'requester',
    path: `/calendar?month=${takenWeek.first.slice(0, 7)}`,
    prepare: (page) => page.getByRole('row', { name: /^Ben Okoro/ }).waitFor(),
  },
  {
    name: 'Calendar, year',
    who: 'approver',
    path: `/calendar?month=${takenWeek.first.slice(0, 7)}&view=year`,
    prepare: (page) => page.getByRole('row', { name: /^Ben Okoro/ }).waitFor(),
  },
  {
    name: 'Calendar, nobody found',
    who: 'approver',
    path: '/calendar?search=nobody',
    prepare: (page) => page.getByText(/^Nobody is called that/).waitFor(),
  },
  {
    name: 'Calendar, a day',
    who: 'approver',
    path: `/calendar?month=${takenWeek.first.slice(0, 7)}`,
    isOverlay: true,
    prepare: async (page) => {
      await page.getByRole('columnheader', { name: new RegExp(`\\b${spellDay(takenWeek.first)}\\b`) }).click()
      await page.getByRole('dialog').getByText('Annual leave, afternoon').waitFor()
    },
  },
  {
    name: 'Reports',
    who: 'approver',
    path: '/reports',
    prepare: async (page) => {
      await page.getByLabel('Cost of a day').fill('250')
      await page.getByRole('columnheader', { name: 'Cost' }).waitFor()
      await page.getByRole('table', { name: 'Balances' }).waitFor()
    },
  },
  {
    name: 'Audit',
    who: 'approver',
    path: '/audit',
    prepare: async (page) => {
      await page.getByText('The whole event').first().click()
      await page.getByText('schemaVersion').first().waitFor()
    },
  },
  {
    name: 'Audit, nothing found',
    who: 'approver',
    path: '/audit?subject=none',
    prepare: (page) => page.getByText(/^Nothing like that happened/).waitFor(),
  },
]

/** A page of the settings, which the one who runs the house sees. */
const settingsPage = (name: string, path: string, prepare: Scene['prepare']): Scene => ({
  name: `Settings, ${name}`,
  who: 'approver',
  path: `/settings/${path}`,
  prepare,
})

const settingsPages: Scene[] = [
  settingsPage('leave types', 'leave-types', (page) => page.getByRole('button', { name: 'Edit Sick leave' }).waitFor()),
  settingsPage('leave years', 'leave-years', async (page) => {
    await page.getByLabel('From').fill('2027-02-01')
    await page.getByText('2027/28').first().waitFor()
  }),
  settingsPage('holidays', 'holidays', async (page) => {
    await page.getByLabel('Country').selectOption({ label: 'Germany' })
    await page.getByText('Tag der Deutschen Einheit').waitFor()
  }),
  settingsPage('policies, none yet', 'policies', (page) => page.getByText(/^There are no policies yet/).waitFor()),
  settingsPage('rehearsal', 'policies/rehearsal', async (page) => {
    await page.getByRole('button', { name: 'Rehearse' }).click()
    await page.getByText('All requests').waitFor()
  }),
  settingsPage('company', 'company', (page) => page.getByLabel('Country').waitFor()),
  settingsPage('new people', 'new-people', async (page) => {
    await page.getByRole('button', { name: 'Add a rule' }).click()
    await page.getByLabel('E-mail domain').waitFor()
  }),
  settingsPage('mail', 'mail', (page) => page.getByText(/^Not set/).waitFor()),
  settingsPage('retention', 'retention', (page) => page.getByText('Set by EVENT_RETENTION_DAYS.').waitFor()),
]

const settingsDialogs: Scene[] = [
  {
    ...settingsPage('a leave type', 'leave-types', async (page) => {
      await page.getByRole('button', { name: 'Edit Annual leave' }).click()
      await page
        .getByRole('dialog')
        .getByText(/^25 days a year/)
        .waitFor()
    }),
    isOverlay: true,
  },
  {
    ...settingsPage('a day off', 'holidays', async (page) => {
      await page.getByRole('button', { name: 'Add a day off' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name').fill('Founders’ Day 🎂')
      await dialog.getByLabel('Day', { exact: true }).fill(plusDays(takenWeek.first, 1))
      await dialog.getByText(/booked leave/).click()
      await dialog
        .getByText(/Maximiliane Featherstonehaugh, /)
        .first()
        .waitFor()
    }),
    isOverlay: true,
  },
  {
    ...settingsPage('kinds of policies', 'policies', async (page) => {
      await page.getByRole('button', { name: 'Add a policy' }).click()
      await page.getByRole('button', { name: /^Blackout/ }).waitFor()
    }),
    isOverlay: true,
  },
  {
    ...settingsPage('a policy', 'policies', async (page) => {
      await page.getByRole('button', { name: 'Add a policy' }).click()
      await page.getByRole('button', { name: /^Not too many away/ }).click()
      await page.getByText(/^At most 2 people of a team/).waitFor()
    }),
    isOverlay: true,
  },
]

export const scenes: Scene[] = [
  ...guestPages,
  ...memberPages,
  ...settingsPages,
  ...dialogs,
  ...settingsDialogs,
  ...overviews,
]
