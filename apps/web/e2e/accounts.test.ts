import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { account, register, signIn } from './account.ts'
import { openStage, type Stage, type Visitor } from './stage.ts'

const mia = account('Mia Thompson')
const ben = account('Ben Okoro')
let stage: Stage
let member: Visitor

beforeAll(async () => {
  stage = await openStage()
  member = await stage.visitor()
  await register(member.page, mia)
})
afterEach(() => expect(stage.takeTrouble()).toEqual([]))
afterAll(() => stage?.close())

test('a wrong password is refused in words, the right one leads to where one wanted to go', async () => {
  const { page, allowTrouble } = await stage.visitor()
  allowTrouble(/sign-in\/username.*401|401.*sign-in\/username/)
  await page.goto('/profile')
  await page.waitForURL(/\/sign-in\?to=%2Fprofile$/)
  await signIn(page, { ...mia, password: 'not the password' })
  await page.getByRole('alert').getByText('Invalid username or password').waitFor()
  await signIn(page, mia)
  await page.getByRole('heading', { name: 'Profile' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/profile')
})

test('what is missing from a registration is said at its field, and a taken username as well', async () => {
  const { page, allowTrouble } = await stage.visitor()
  allowTrouble(/sign-up\/email.*4\d\d|4\d\d.*sign-up\/email/)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByText('Choose a username.').waitFor()
  expect(await page.getByLabel('Name', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Name', { exact: true }).fill('Another Mia')
  await page.getByLabel('Username').fill(mia.username)
  await page.getByLabel('E-mail').fill('another@example.com')
  await page.getByLabel('Phone').fill('+44 20 7946 0000')
  await page.getByLabel('Password', { exact: true }).fill('as long as it has to be')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByText(/already taken/).waitFor()
})

test('signing out ends the session: the pages behind it lead to signing in', async () => {
  const { page } = await stage.visitor()
  await register(page, ben)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.goto('/')
  await page.waitForURL(/\/sign-in$/)
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('the profile lists one’s sessions and ends another one', async () => {
  const { page } = member
  const elsewhere = await stage.visitor()
  elsewhere.allowTrouble(/401/)
  await elsewhere.page.goto('/sign-in')
  await signIn(elsewhere.page, mia)
  await elsewhere.page.getByRole('heading', { name: 'Vacations' }).waitFor()

  await page.getByRole('link', { name: /^Profile/ }).click()
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await sessions.getByText('This device').waitFor()
  const before = await sessions.getByRole('listitem').count()
  await sessions
    .getByRole('button', { name: /^Sign out Chrome on Linux/ })
    .first()
    .click()
  await page.getByText('Chrome on Linux is signed out.').waitFor()
  await sessions
    .getByRole('listitem')
    .nth(before - 1)
    .waitFor({ state: 'detached' })

  await elsewhere.page.getByRole('link', { name: /^Profile/ }).click()
  await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor()
})

test('a forgotten password is replaced by the link in the mail, which works once', async () => {
  const { page, allowTrouble } = await stage.visitor()
  allowTrouble(/reset-password.*400|400.*reset-password/)
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail').fill(ben.email)
  await page.getByRole('button', { name: 'Send link' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(await stage.server.mailTo(ben.email))?.[0] ?? '')
  await page.goto(pathname + search)
  await page.getByLabel('New password', { exact: true }).fill('a wholly new password')
  await page.getByRole('button', { name: 'Save password' }).click()
  await page.getByText('Your password is changed. Sign in with the new one.').waitFor()
  await signIn(page, { ...ben, password: 'a wholly new password' })
  await page.getByRole('heading', { name: 'Vacations' }).waitFor()
  await page.goto(pathname + search)
  await page.getByRole('heading', { name: 'This link does not work' }).waitFor()
})
