import type { Locator, Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { DATABASE } from './places'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'

const exerciseOf = (page: Page, lesson: string, id: string): Locator =>
  page.locator(`section:has(> form[data-exercise="${COURSE}/${lesson}/${id}"])`)

const answer = async (exercise: Locator, text: string): Promise<void> => {
  await exercise.locator('input[name="answer"]').fill(text)
  await exercise.getByRole('button', { name: /^Check/ }).click()
  await expect(exercise.locator('.outcome')).toHaveAttribute('aria-busy', 'false')
}

/** Lets so many days pass for what is due; the server's clock is the machine's. */
const waitDays = (days: number): void => {
  const database = new Sqlite(DATABASE)
  for (const column of ['dueAt', 'lastAt']) {
    database.exec(
      `UPDATE "skill_progress" SET "${column}" =
       strftime('%Y-%m-%dT%H:%M:%f+00:00', "${column}", '-${days} days')`,
    )
  }
  database.close()
}

const practise = async (page: Page): Promise<void> => {
  await page.goto(`/${COURSE}/sigmoid`)
  const slope = exerciseOf(page, 'sigmoid', 'slope-at-ln3')
  await answer(slope, '3/4')
  await expect(slope.locator('[data-verdict="incorrect"]')).toBeVisible()
  await answer(slope, '3/16')
  await expect(slope.locator('[data-verdict="correct"]')).toBeVisible()
  const rule = exerciseOf(page, 'sigmoid', 'rule-in-a')
  await answer(rule, 'a(1-a)')
  await expect(rule.locator('[data-verdict="correct"]')).toBeVisible()
}

test('the progress page draws what was done, fits a phone, and gives it away as a file', async ({
  page,
}) => {
  await practise(page)
  await page.getByRole('link', { name: 'Progress' }).click()
  await expect(page.getByRole('img', { name: /3 answers on 1 of the last 28 days/ })).toBeVisible()
  await expect(page.locator('.skill-entry')).toHaveCount(2)
  await expect(page.getByText(/Nothing due until/)).toBeVisible()
  await expect(page.locator('.history-list > li')).toHaveCount(3)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /CSV/ }).click()
  expect((await download).suggestedFilename()).toBe('slopewise-answers.csv')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})

test('the home page fills a dot for what is solved, and goes on where one was', async ({
  page,
}) => {
  await practise(page)
  await page.goto('/')
  const sigmoid = page.locator('.course-words', { hasText: 'Sigmoid activation function' })
  await expect(sigmoid).toContainText('2 of 13 solved')
  await expect(sigmoid.locator('.dot[data-best="correct"]')).toHaveCount(2)
  await page.getByRole('link', { name: 'Continue here: Sigmoid activation function' }).click()
  await expect(page).toHaveURL(/\/sigmoid#exercise-slope-from-a$/)
})

test('a review asks what is due by keyboard alone, survives a reload, and sums up', async ({
  page,
}) => {
  await practise(page)
  await page.goto('/review')
  await expect(page.getByText(/Nothing due until/)).toBeVisible()
  waitDays(20)
  await page.goto('/')
  await page.getByRole('link', { name: '2 skills to review' }).click()
  await expect(page.getByText('Question 1 of 2')).toBeVisible()
  await expectAccessible(page)

  const form = page.locator('form[data-exercise]')
  const variant = await form.getAttribute('data-variant')
  const address = await form.getAttribute('data-exercise')
  await page.reload()
  await expect(form).toHaveAttribute('data-variant', variant ?? '')
  await expect(form).toHaveAttribute('data-exercise', address ?? '')
  await expect(page.locator('[data-verdict]')).toHaveCount(0)

  await page.getByRole('button', { name: 'Show the solution' }).press('Enter')
  await expect(page.locator('.help-solution')).toBeVisible()
  await page.getByRole('button', { name: 'Skip for now' }).press('Enter')
  await expect(page.getByText('Question 2 of 2')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('button', { name: 'Skip for now' }).press('Enter')
  await expect(page.getByText('Done for today: 0 of 2 right at first try')).toBeVisible()
  await expect(page.getByText('What you passed over is still due.')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
})

/** What `slopewise regrade` leaves behind for the learner who answered last. */
const markAnew = (): void => {
  const database = new Sqlite(DATABASE)
  const at = new Date().toISOString().replace('Z', '+00:00')
  database.exec(
    `INSERT INTO "regrade" VALUES ('${at}', '${at}', '', '1', 1, 1);
     INSERT INTO "mark" ("regradeId", "attemptId", "learnerId", "exercise", "fromVerdict", "fromReason",
       "verdict", "reason", "feedback", "points", "keyHash", "graderVersion", "at")
     SELECT '${at}', "attemptId", "learnerId", "exercise", 'incorrect', "reason",
       "verdict", "reason", "feedback", "points", "keyHash", "graderVersion", '${at}'
     FROM "attempt" ORDER BY "seq" DESC LIMIT 1`,
  )
  database.close()
}

test('a mark that a correction changed is told once, on the home page', async ({ page }) => {
  await practise(page)
  markAnew()
  await page.goto('/')
  const notice = page.getByRole('region', { name: 'An exercise was corrected' })
  await expect(notice).toContainText('Your answer to sigmoid, rule-in-a now counts as right.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await page.reload()
  await expect(page.getByText(/exercises solved/).first()).toBeVisible()
  await expect(notice).toHaveCount(0)
})
