import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownSite } from './own-site'
import { PORTS } from './places'
import { expect, expectAccessible, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'
const own = ownSite('publish', PORTS.publish)
const { folder, slopewise } = own
const address = `${own.address}/${COURSE}/sigmoid`
const lessonFile = path.join(folder, `content/${COURSE}/01-sigmoid/index.mdx`)

const edit = (from: string | RegExp, to: string): void => {
  const text = readFileSync(lessonFile, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(lessonFile, changed)
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  await own.start()
})

test.afterAll(own.remove)

test('publishing shows new pages without restart, open ones are told and keep their text', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  await page.goto(address)
  const field = page.locator('input[name="answer"]').first()
  await field.fill('1/3')
  edit(/\n## /, '\nA sentence that was published.\n\n## ')
  expect(await (await request.get(address)).text()).not.toContain('A sentence that was published.')

  const published = slopewise('publish')
  expect(published.output).toContain(`${own.address} shows it now.`)
  expect(published.code).toBe(0)
  expect(await (await request.get(address)).text()).toContain('A sentence that was published.')

  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const news = page.getByText('This lesson was improved while you worked. Your text is kept.')
  await expect(news).toBeVisible()
  await expect(page.getByText('A sentence that was published.')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Load it' }).click()
  await expect(page.getByText('A sentence that was published.')).toBeVisible()
  await expect(news).toHaveCount(0)
  await expect(field).toHaveValue('1/3')

  expect(slopewise('publish', '--rollback').code).toBe(0)
  expect(await (await request.get(address)).text()).not.toContain('A sentence that was published.')
})

test('a changed key says how many attempts by how many learners there are', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(address)
  const exercise = page.locator(
    `section:has(> form[data-exercise="${COURSE}/sigmoid/slope-at-ln3"])`,
  )
  for (const answer of ['1/2', '3/16']) {
    await exercise.locator('input[name="answer"]').fill(answer)
    await exercise.getByRole('button', { name: /^Check/ }).click()
    await expect(exercise.locator('[data-verdict]')).toBeVisible()
    await expect(exercise.locator('.outcome')).toHaveAttribute('aria-busy', 'false')
  }
  const good = readFileSync(lessonFile, 'utf8')
  const place = good.indexOf('id="slope-at-ln3"')
  const rest = good.slice(place).replace(/answer="[^"]*"/, 'answer="g\'(ln 2)"')
  const loose = rest.replace(/\n\s*(accepts|rejects)="[^"]*"/g, '')
  writeFileSync(lessonFile, good.slice(0, place) + loose)
  const { output } = slopewise('check')
  expect(output).toMatch(
    /index\.mdx:\d+:\d+ warning answer-changed: answer changed: 2 attempts by 1 learner\./,
  )
  expect(slopewise('publish').output).toContain('answer changed: 2 attempts by 1 learner.')
  writeFileSync(lessonFile, good)
})

test('content with an error is not published, and nothing changes', async ({ request }) => {
  test.setTimeout(120_000)
  const before = await (await request.get(address)).text()
  const good = readFileSync(lessonFile, 'utf8')
  edit(/\\frac/, '\\fracc')
  const { output, code } = slopewise('publish')
  expect(output).toMatch(/index\.mdx:\d+:\d+ error katex-error/)
  expect(output).toContain('Nothing was published.')
  expect(code).toBe(1)
  expect(await (await request.get(address)).text()).toBe(before)
  writeFileSync(lessonFile, good)
})

test('a draft is published to nobody', async ({ request }) => {
  test.setTimeout(120_000)
  const site = own.address
  expect(slopewise('new', 'lesson', `${COURSE}/soon`, '--title', 'Soon to come').code).toBe(0)
  expect(slopewise('publish').code).toBe(0)
  expect((await request.get(`${site}/${COURSE}/soon`)).status()).toBe(404)
  expect((await request.get(`${site}/api/lessons/${COURSE}/soon`)).status()).toBe(404)
  const exercise = `${site}/api/exercises/${COURSE}/soon/slope-at-zero`
  expect((await request.get(exercise)).status()).toBe(404)
  expect(await (await request.get(`${site}/${COURSE}`)).text()).not.toContain('Soon to come')
  expect((await request.get(`${site}/author`)).status()).toBe(404)
  const course = path.join(folder, 'content', COURSE)
  const draft = readdirSync(course).find(name => name.endsWith('-soon')) ?? ''
  const file = path.join(course, draft, 'index.mdx')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^status:.*\n/m, ''))
  expect(slopewise('publish').code).toBe(0)
  expect(await (await request.get(`${site}/${COURSE}/soon`)).text()).toContain('Soon to come')
  expect(await (await request.get(`${site}/${COURSE}`)).text()).toContain('Soon to come')
})

test('an instructor sees a draft as a student would, and nothing of it is kept', async ({
  page,
}) => {
  test.setTimeout(120_000)
  slopewise('new', 'lesson', `${COURSE}/later`, '--title', 'Later on')
  expect(slopewise('publish').output).toContain(`1 draft is left out: ${COURSE}/later.`)
  const { output } = slopewise('user', 'add', 'ada@example.org', '--role', 'instructor')
  const [link = ''] = /https?:\S+reset-password\S+/.exec(output) ?? []
  expect(link).toContain(own.address)
  const token = new URL(link).searchParams.get('token')
  const password = 'the steepest of all'
  const headers = { origin: own.address }
  for (const [route, data] of [
    ['reset', { token, password }],
    ['sign-in', { email: 'ada@example.org', password }],
  ] as const) {
    const reply = await page.request.post(`${own.address}/api/account/${route}`, { data, headers })
    expect(reply.ok()).toBe(true)
  }
  await page.goto(`${own.address}/teach/${COURSE}`)
  const drafts = page.getByRole('region', { name: 'Drafts' })
  await expect(drafts.getByRole('heading', { name: 'Later on' })).toBeVisible()
  await expectAccessible(page)
  await drafts.getByRole('link', { name: 'See it as a student' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Later on' })).toBeVisible()
  await expect(page).toHaveTitle(/Later on/)
  await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  const exercise = page.locator(
    `section:has(> form[data-exercise="${COURSE}/later/slope-at-zero"])`,
  )
  await exercise.locator('input[name="answer"]').fill('1/4')
  await exercise.getByRole('button', { name: /^Check/ }).click()
  await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible()
  await expectAccessible(page)
  // Learners' addresses know nothing of it, whoever asks.
  const reply = await page.request.get(`${own.address}/${COURSE}/later`)
  expect(reply.status()).toBe(404)
})

test('nobody else can make the server build its pages again', async ({ request }) => {
  const reply = await request.post(`${own.address}/api/publish`, {
    headers: { authorization: 'Bearer x' },
  })
  expect(reply.status()).toBe(403)
})
