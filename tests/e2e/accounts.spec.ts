import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Mailbox, openMailbox } from './mailbox'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const LESSON = '/derivatives-of-activation-functions/relu'
const PASSWORD = 'a slope at nought'

let mailbox: Mailbox

test.beforeAll(async () => {
  mailbox = await openMailbox()
})

test.afterAll(() => mailbox[Symbol.asyncDispose]())

const exerciseOf = (page: Page) =>
  page.locator(
    'section:has(> form[data-exercise="derivatives-of-activation-functions/relu/slope-at-minus-2"])',
  )

const answerRight = async (page: Page): Promise<void> => {
  await page.goto(LESSON)
  const exercise = exerciseOf(page)
  await exercise.locator('input[name="answer"]').fill('0')
  await exercise.getByRole('button', { name: /^Check/ }).click()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
}

const signUp = async (page: Page, email: string): Promise<void> => {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Ada L.')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeFocused()
  await page.goto(await mailbox.nextLink(email, '/verify'))
  await page.getByLabel('The password that you chose').fill(PASSWORD)
  await page.getByRole('button', { name: 'Confirm and sign in' }).click()
  await expect(page.getByText('Ada L.')).toBeVisible()
}

const signIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('what was done without an account is there after signing up, and on another device', async ({
  page,
  browser,
}) => {
  const email = 'history@example.org'
  await answerRight(page)
  await signUp(page, email)
  await page.goto(LESSON)
  await expect(exerciseOf(page).locator('.exercise-mark')).toContainText('1 try')

  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await signIn(other, email, PASSWORD)
  await expect(other.getByText('Ada L.')).toBeVisible()
  await other.goto(LESSON)
  await expect(exerciseOf(other).locator('.exercise-mark')).toContainText('1 try')
  await elsewhere.close()
})

test.describe('a forgotten password', () => {
  test.use({ allowedError: /status of 401/ })
  test('is chosen anew by the link of a mail', async ({ page }) => {
    const email = 'forgot@example.org'
    await signUp(page, email)
    await page.goto('/sign-in')
    await page.getByText('Ada L.').first().click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()

    await signIn(page, email, 'not that password')
    await expect(page.getByText('do not go together')).toBeVisible()
    await page.getByRole('link', { name: 'Forgotten the password?' }).click()
    await page.getByLabel('E-mail address').fill(email)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.goto(await mailbox.nextLink(email, '/reset-password'))
    await page.getByLabel('New password').fill('a steeper slope')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByRole('link', { name: 'Sign in with the new one' }).click()
    await signIn(page, email, 'a steeper slope')
    await expect(page.getByText('Ada L.')).toBeVisible()
  })
})

test('sessions are listed and ended, data is downloaded, the account deleted', async ({
  page,
  browser,
}) => {
  const email = 'leaves@example.org'
  await answerRight(page)
  await signUp(page, email)
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await signIn(other, email, PASSWORD)
  await expect(other.getByText('Ada L.')).toBeVisible()

  await page.goto('/account')
  await expect(page.getByText('this browser')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: /^End the session of/ }).click()
  await expect(page.getByText('That session is ended.')).toBeVisible()
  await other.goto('/account')
  await expect(other.getByText('You are not signed in')).toBeVisible()
  await elsewhere.close()

  const [json] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Everything (JSON)' }).click(),
  ])
  const data = JSON.parse(readFileSync(await json.path(), 'utf8'))
  expect(data.person.email).toBe(email)
  expect(data.attempts).toHaveLength(1)

  await page.getByText('Delete my account').click()
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText('You are not signed in')).toBeVisible()
})

test('what is wrong in a form stands at its field, which gets the focus, and is said aloud', async ({
  page,
}) => {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Ada')
  await page.getByLabel('E-mail address').fill('ada')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Make an account' }).click()
  const email = page.getByLabel('E-mail address')
  await expect(email).toBeFocused()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(/does not look like an e-mail address/)
  await expect(page.getByRole('alert').filter({ hasText: '10 characters' })).toBeVisible()
  await expectAccessible(page)
})

test('the account menu works by keyboard and closes with Escape', async ({ page }) => {
  await signUp(page, 'keys@example.org')
  const summary = page.locator('.account-menu summary')
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Your account' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Your account' })).toBeHidden()
  await expect(summary).toBeFocused()
})
