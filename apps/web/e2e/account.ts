import type { Page } from 'playwright-core'

export interface Account {
  name: string
  username: string
  email: string
  password: string
}

/** An account whose username and address follow from the name. */
export function account(name: string, domain = 'example.com'): Account {
  const username = name.toLowerCase().replaceAll(' ', '.')
  return { name, username, email: `${username}@${domain}`, password: `${username} likes the sea` }
}

/** Registers through the page and waits until the person may ask for leave. */
export async function register(page: Page, { name, username, email, password }: Account): Promise<void> {
  await page.goto('/register')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Phone').fill('+44 20 7946 0000')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('button', { name: 'Ask for leave' }).waitFor()
}

/** Fills in the sign-in page, which is open already, and sends it. */
export async function signIn(page: Page, { username, password }: Account): Promise<void> {
  await page.getByLabel('Username or e-mail').fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
