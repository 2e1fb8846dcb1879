import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { DATABASE } from './places'
import { teachClass } from './taught-class'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'
const CLASS = `/teach/${COURSE}`
const VIEW = `${CLASS}/sigmoid`
const PASSWORD = 'a slope at nought'
const ROOT = path.join(import.meta.dirname, '../..')

/** Runs a command of `slopewise` on the database of the site. */
const slopewise = (...words: readonly string[]): string => {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${DATABASE}`,
    SLOPEWISE_URL: 'http://localhost',
  }
  const command = ['packages/cli/bin.mjs', ...words]
  const done = spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stdout + done.stderr)
  return done.stdout
}

/** Makes an account on the terminal, and signs in to it. */
const signInAs = async (page: Page, role: 'student' | 'instructor', name: string) => {
  const email = `${name}@example.org`
  const printed = slopewise('user', 'add', email, '--name', name, '--role', role)
  const token = /token=(\S+)/.exec(printed)?.[1]
  await page.goto(`/reset-password?token=${token}`)
  await page.getByLabel('New password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByText(name, { exact: true })).toBeVisible()
}

const expectGoodLook = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('an instructor sees where a class struggles, by keyboard too, and takes its answers away', async ({
  page,
  baseURL,
}) => {
  await teachClass(baseURL ?? '', {
    learners: 14,
    lessons: ['first-check', 'relu', 'second-check'],
  })
  await signInAs(page, 'instructor', 'ines')
  await page.getByText('ines', { exact: true }).click()
  await page.getByRole('link', { name: 'Your class' }).click()
  await expect(page).toHaveURL(CLASS)

  // Other tests' learners are in this class as well.
  const learners = page.locator('.teach-figures div', { hasText: 'Learners' }).locator('dd')
  expect(Number(await learners.textContent())).toBeGreaterThanOrEqual(14)
  const hardest = page.getByRole('region', { name: 'Where they struggle' })
  await expect(hardest.getByRole('listitem').first()).toContainText('%')
  const checks = page.getByRole('region', { name: 'Before and after the course' })
  await expect(checks).toContainText(/over \d+ learners who took both/)
  const curves = page.getByRole('region', { name: 'Learning curves' })
  await expect(curves.locator('.recharts-line-dots circle').first()).toBeVisible()
  await curves.getByText('As a table').first().press('Enter')
  await expect(curves.getByRole('row', { name: /^1 \d+ % \d+$/ }).first()).toBeVisible()

  await hardest.getByRole('link').first().press('Enter')
  const open = page.locator('.teach-exercise[open]')
  await expect(open.locator('summary')).toBeFocused()
  await expect(open.getByRole('list', { name: /^What went wrong/ })).toBeVisible()
  await expect(open.getByRole('table', { name: /equal ones together/ })).toBeVisible()
  await expectGoodLook(page)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'All answers as CSV' }).click()
  expect((await download).suggestedFilename()).toBe(`${COURSE}.csv`)
})

const exerciseOf = (page: Page, address: string): Locator =>
  page.locator(`section:has(> form[data-exercise="${COURSE}/${address}"])`)

const answer = async (exercise: Locator, text: string): Promise<void> => {
  await exercise.locator('input[name="answer"]').fill(text)
  await exercise.getByRole('button', { name: /^Check/ }).click()
  await expect(exercise.locator('.outcome')).toHaveAttribute('aria-busy', 'false')
}

test('an answer that a learner objects to stands there with their words', async ({
  page,
  browser,
  baseURL,
}) => {
  const theirs = await browser.newPage({ baseURL: baseURL ?? '' })
  await theirs.goto(`/${COURSE}/relu`)
  const exercise = exerciseOf(theirs, 'relu/slope-at-minus-2')
  await answer(exercise, '-2')
  await exercise.getByRole('button', { name: 'My answer was right' }).click()
  await exercise.getByLabel('Say why, if you like:').fill('Our book has it so.')
  await exercise.getByRole('button', { name: 'Send' }).click()
  await expect(exercise.getByText('Thank you')).toBeVisible()
  await theirs.close()

  await signInAs(page, 'instructor', 'ida')
  await page.goto(CLASS)
  const entry = page.locator('.flagged', { hasText: 'Our book has it so.' })
  await expect(entry).toContainText('relu / slope-at-minus-2')
  await expect(entry.locator('code')).toHaveText('-2')
})

test.describe('who does not teach', () => {
  test.use({ allowedError: /status of 40[13]/ })
  test('is shown nothing of a class, and no lesson in the student view', async ({ page }) => {
    const statusOf = async (at: string): Promise<number> => (await page.request.get(at)).status()
    for (const at of [CLASS, VIEW, '/teach']) {
      await page.goto(at)
      await expect(page.getByRole('heading', { name: 'For instructors' })).toBeVisible()
      await expect(page.locator('main').getByRole('link', { name: 'Sign in' })).toBeVisible()
    }
    expect(await statusOf(`/api${CLASS}`)).toBe(401)
    await signInAs(page, 'student', 'stu')
    await page.getByText('stu', { exact: true }).click()
    await expect(page.getByRole('link', { name: 'Your class' })).toHaveCount(0)
    for (const at of [CLASS, VIEW, '/teach']) {
      await page.goto(at)
      await expect(page.getByText('Your account is a student’s.')).toBeVisible()
      await expect(page.locator('form')).toHaveCount(0)
    }
    expect(await statusOf(`/api${CLASS}`)).toBe(403)
    await expectGoodLook(page)
  })
})

const TABLES = [
  'attempt',
  'exercise_progress',
  'skill_progress',
  'help',
  'deal',
  'reading',
  'ledger',
]

/** How many rows the site keeps of what somebody has done. */
const countRows = (name: string): number => {
  const database = new Sqlite(DATABASE, { readonly: true })
  const rows = TABLES.flatMap(table =>
    database
      .prepare<[string]>(
        `SELECT 1 FROM "${table}" JOIN "user" ON "user"."id" = "learnerId" WHERE "name" = ?`,
      )
      .all(name),
  )
  database.close()
  return rows.length
}

/** All that the browser keeps for this site. */
const keptHere = (page: Page) =>
  page.evaluate(async () => ({
    local: JSON.stringify(Object.entries(localStorage).sort()),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))

test('the student view marks, helps and deals as for a student, and keeps nothing at all', async ({
  page,
}) => {
  await signInAs(page, 'instructor', 'ivo')
  await page.goto(VIEW)
  const note = page.getByRole('complementary', { name: 'Student view' })
  await expect(note).toContainText('Nothing that you do here is kept')
  const before = await keptHere(page)

  const exercise = exerciseOf(page, 'sigmoid/slope-from-a')
  await answer(exercise, '0.9')
  await expect(exercise.locator('[data-verdict="incorrect"]')).toBeVisible()
  await expect(exercise.getByRole('button', { name: 'My answer was right' })).toHaveCount(0)
  await exercise.getByRole('button', { name: 'Hint' }).click()
  await expect(exercise.getByText('Hint 1', { exact: true })).toBeVisible()
  await exercise.getByRole('button', { name: 'Show the solution' }).click()
  await expect(exercise.locator('.help-solution')).toBeVisible()
  await answer(exercise, '9/100')
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(exercise.locator('.exercise-mark')).toContainText('solved · 2 tries')

  const form = exercise.locator('form')
  const first = await form.getAttribute('data-variant')
  await exercise.getByRole('button', { name: 'Try another like this' }).click()
  await expect(form).not.toHaveAttribute('data-variant', first ?? '')
  await exercise.locator('input[name="answer"]').fill('12345')
  await page.locator('.lesson-nav').scrollIntoViewIfNeeded()
  await expectGoodLook(page)

  expect(await keptHere(page)).toEqual(before)
  expect(countRows('ivo')).toBe(0)
  await page.reload()
  await expect(form).toHaveAttribute('data-variant', first ?? '')
  await expect(exercise.locator('input[name="answer"]')).toHaveValue('')
  await expect(exercise.locator('[data-verdict]')).toHaveCount(0)

  await page.getByRole('link', { name: /Next/ }).last().press('Enter')
  await expect(page).toHaveURL(new RegExp(`${CLASS}/[a-z-]+$`))
  await note.getByRole('link', { name: 'Back to your class' }).press('Enter')
  await expect(page).toHaveURL(CLASS)
  expect(countRows('ivo')).toBe(0)
})
