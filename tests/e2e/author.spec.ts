import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { PORTS } from './places'
import { expectAccessible, expectNoSidewaysScroll } from './watched-page'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const port = PORTS.author
const lessonAddress = `http://localhost:${port}/derivatives-of-activation-functions/sigmoid`
const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-author-'))
const lessonFile = path.join(
  folder,
  'content/derivatives-of-activation-functions/01-sigmoid/index.mdx',
)
/** Stands for the author's editor, and notes what it was asked to open. */
const editor = path.join(folder, 'code')
const opened = path.join(folder, 'opened.txt')
let server: ChildProcess
let output = ''

const edit = (from: string | RegExp, to: string): void => {
  const text = readFileSync(lessonFile, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  writeFileSync(lessonFile, changed)
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  cpSync(path.join(root, 'content'), path.join(folder, 'content'), { recursive: true })
  writeFileSync(editor, `#!/bin/sh\necho "$@" > '${opened}'\n`)
  chmodSync(editor, 0o755)
  server = spawn(process.execPath, ['packages/cli/bin.mjs', 'dev'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      REACT_EDITOR: editor,
      PORT: String(port),
      SLOPEWISE_CONTENT: path.join(folder, 'content'),
      SLOPEWISE_STATE: path.join(folder, 'state'),
      DATABASE_URL: `file:${path.join(folder, 'author.db')}`,
    },
  })
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8')
  }
  server.stdout?.on('data', collect)
  server.stderr?.on('data', collect)
  await expect.poll(() => output, { timeout: 120_000 }).toContain('Slopewise is at')
})

test.afterAll(async () => {
  const ended = new Promise(resolve => server.on('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

test('a saved change shows in the open tab; scroll and widget state stay', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(lessonAddress, { timeout: 90_000 })
  // A server that has just started still compiles its own routes, and may load the page once more.
  await page.waitForTimeout(3_000)
  const handle = page.locator('[data-handle]').first()
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  const field = page.locator('input[name="answer"]').first()
  await field.fill('1/3')
  await handle.focus()
  await expect(handle).toHaveAttribute('aria-valuetext', /./)
  const moved = await handle.getAttribute('aria-valuenow')
  const heading = page.locator('main h2').nth(3)
  await heading.evaluate(node => node.scrollIntoView({ behavior: 'instant', block: 'center' }))
  const before = (await heading.boundingBox())?.y ?? 0
  edit(/\n## /, '\nA sentence that the author just wrote.\n\n## ')
  await expect(page.getByText('A sentence that the author just wrote.')).toBeVisible({
    timeout: 30_000,
  })
  expect(await handle.getAttribute('aria-valuenow')).toBe(moved)
  await expect(field).toHaveValue('1/3')
  expect(Math.abs(((await heading.boundingBox())?.y ?? 0) - before)).toBeLessThan(120)
})

const MISTAKES = [
  { what: 'the MDX', from: /\n## /, to: '\n<Exercis id="x">\n\n## ', says: /Exercis|tag/ },
  { what: 'a formula', from: /\\frac/, to: '\\fracc', says: /fracc/ },
  { what: 'an answer', from: /answer="[^"]*"/, to: 'answer="g\'(0"', says: /bracket/i },
] as const

for (const { what, from, to, says } of MISTAKES) {
  test(`breaking ${what} gives file:line:column and a sentence, then heals`, async ({ page }) => {
    test.setTimeout(120_000)
    await page.goto(lessonAddress, { timeout: 90_000 })
    const good = readFileSync(lessonFile, 'utf8')
    output = ''
    edit(from, to)
    const overlay = page.locator('aside[data-issues]')
    await expect(overlay).toContainText(/index\.mdx:\d+:\d+/, { timeout: 30_000 })
    await expect(overlay).toContainText(says)
    await expect(page.locator('main h1')).toBeVisible()
    await expect.poll(() => output).toMatch(/index\.mdx:\d+:\d+ error/)
    expect(output).not.toMatch(/\n\s+at .*\(.*:\d+:\d+\)/)
    writeFileSync(lessonFile, good)
    await expect(overlay).toHaveCount(0, { timeout: 30_000 })
  })
}

test('the page of a lesson gives React nothing to complain of', async ({ page }) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  page.on('console', message => {
    // Turbopack names chunks of lazy parts anew while it compiles; the page asks again by the new name.
    if (message.location().url.includes('/_next/static/chunks/')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  for (const lesson of ['sigmoid', 'tanh']) {
    await page.goto(lessonAddress.replace('sigmoid', lesson), { timeout: 90_000 })
    await expect(page.locator('[data-widget][data-live]').first()).toBeVisible()
    await page.waitForTimeout(1_000)
  }
  expect(complaints).toEqual([])
})

test('a click on an issue opens the editor at its place', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(lessonAddress, { timeout: 90_000 })
  const good = readFileSync(lessonFile, 'utf8')
  edit(/\\frac/, '\\fracc')
  const place = page.locator('.dev-place').first()
  await expect(place).toContainText(/index\.mdx:\d+:\d+/)
  const [, line, column] = /:(\d+):(\d+)$/.exec((await place.textContent()) ?? '') ?? []
  await place.click()
  await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toBeTruthy()
  expect(readFileSync(opened, 'utf8').trim()).toMatch(
    new RegExp(`${lessonFile}:${line}:${column}$`),
  )
  writeFileSync(lessonFile, good)
  await expect(page.locator('aside[data-issues]')).toHaveCount(0, { timeout: 30_000 })
})

test('while one lesson is broken, another one follows its file', async ({ page }) => {
  test.setTimeout(120_000)
  const good = readFileSync(lessonFile, 'utf8')
  edit(/\\frac/, '\\fracc')
  const other = lessonFile.replace('01-sigmoid', '02-tanh')
  await page.goto(lessonAddress.replace('sigmoid', 'tanh'), { timeout: 90_000 })
  writeFileSync(other, readFileSync(other, 'utf8').replace(/\n## /, '\nWritten meanwhile.\n\n## '))
  await expect(page.getByText('Written meanwhile.')).toBeVisible({ timeout: 30_000 })
  await page.goto(lessonAddress)
  await expect(page.locator('main h1')).toBeVisible()
  writeFileSync(lessonFile, good)
  await expect(page.locator('aside[data-issues]')).toHaveCount(0, { timeout: 30_000 })
})

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">' +
  '<script>document.title = "it ran"</script><path d="M0 200L320 0" stroke="#000"/></svg>'

test('a picture beside the lesson shows in its size, and no script in it runs', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const good = readFileSync(lessonFile, 'utf8')
  writeFileSync(path.join(path.dirname(lessonFile), 'line.svg'), DRAWING)
  edit(/\n## /, '\n![A line that rises](line.svg "The line")\n\n## ')
  await page.goto(lessonAddress, { timeout: 90_000 })
  const picture = page.getByRole('figure', { name: 'The line' }).getByRole('img')
  await expect(picture).toHaveAttribute('alt', 'A line that rises', { timeout: 30_000 })
  await expect(picture).toHaveAttribute('width', '320')
  await picture.scrollIntoViewIfNeeded()
  // An SVG without a width of its own has another natural one; the page knows 320 from its view box.
  await expect
    .poll(() => picture.evaluate(node => (node as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  expect((await picture.boundingBox())?.width).toBe(320)
  await expectAccessible(page)
  const address = new URL((await picture.getAttribute('src')) ?? '', lessonAddress).href
  const reply = await page.request.get(address)
  expect(reply.headers()['content-type']).toBe('image/svg+xml')
  expect(reply.headers()['content-security-policy']).toContain('sandbox')
  const other = address.replace(/[0-9a-f]{32}/, '0'.repeat(32))
  expect((await page.request.get(other)).status()).toBe(404)
  await page.goto(address)
  expect(await page.title()).not.toBe('it ran')
  writeFileSync(lessonFile, good)
})

test('a draft is there for its author, and marked', async ({ page }) => {
  test.setTimeout(120_000)
  const draft = path.join(path.dirname(path.dirname(lessonFile)), '07-notes')
  mkdirSync(draft)
  writeFileSync(path.join(draft, 'index.mdx'), '---\ntitle: "Notes"\nstatus: draft\n---\n\nSoon.\n')
  await page.goto(lessonAddress, { timeout: 90_000 })
  const address = lessonAddress.replace('sigmoid', 'notes')
  await expect.poll(async () => (await page.request.get(address)).status()).toBe(200)
  await page.goto(address)
  await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  rmSync(draft, { recursive: true })
})

test('a page that was not found comes once its lesson is there, and goes with it, every time', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const folder = path.join(path.dirname(path.dirname(lessonFile)), '08-later')
  const missing = page.getByRole('heading', { name: 'There is no page here' })
  await page.goto(lessonAddress.replace('sigmoid', 'later'), { timeout: 90_000 })
  await expect(missing).toBeVisible()
  // A server that has just started still compiles its own routes, and may load the page once more.
  await page.waitForTimeout(3_000)
  for (let time = 1; time <= 2; time += 1) {
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'index.mdx'), '---\ntitle: "Later"\n---\n\nHere it is.\n')
    await expect(page.getByText('Here it is.')).toBeVisible({ timeout: 30_000 })
    rmSync(folder, { recursive: true })
    await expect(missing).toBeVisible({ timeout: 30_000 })
  }
})

test("the author's view shows issues, coverage, keys and what wrong answers are told", async ({
  page,
}) => {
  test.setTimeout(120_000)
  const address = `http://localhost:${port}/author`
  await page.goto(address, { timeout: 90_000 })
  const row = page.getByRole('row', { name: /sigmoid/ })
  await expect(row).toContainText('no issues')
  await expect(row).toContainText(/\d+ of \d+ relations verified/)
  await expectAccessible(page)
  const good = readFileSync(lessonFile, 'utf8')
  edit(/\\frac/, '\\fracc')
  await expect(row).toContainText('1 error', { timeout: 30_000 })
  await expect(row).toContainText('Broken')
  writeFileSync(lessonFile, good)
  await expect(row).toContainText('no issues', { timeout: 30_000 })
  await row.getByRole('link').click()
  const exercise = page.locator(
    '[data-exercise-report="derivatives-of-activation-functions/sigmoid/slope-at-zero"]',
  )
  // The route of this page is compiled when it is first asked for.
  await expect(exercise).toContainText("Key: g'(0)", { timeout: 60_000 })
  const height = exercise.getByRole('row', { name: /Value instead of slope/ })
  await expect(height).toContainText('incorrect')
  await expect(height).toContainText(/height/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
