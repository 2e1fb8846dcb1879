import type { Page } from '@playwright/test'
import { awaken, expect, test } from './watched-page'
import { reveal } from './widget-page'

const COURSE = 'derivatives-of-activation-functions'

const exerciseOf = (page: Page, id: string) =>
  page.locator(`section:has(> form[data-exercise="${COURSE}/${id}"])`)

/** Every script that is fetched from now on waits until the function that it gives is called. */
const holdScripts = async (page: Page): Promise<() => Promise<void>> => {
  let release = (): void => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/_next/static/chunks/*.js', async route => {
    await released
    await route.continue()
  })
  return async () => {
    release()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

/** Opens a lesson that nobody touches, until its own small script is there. */
const openUntouched = async (page: Page, lesson: string): Promise<void> => {
  await page.goto(`/${COURSE}/${lesson}`)
  await expect(page.locator('.exercise-check').first()).toBeEnabled()
  await page.waitForLoadState('networkidle')
}

test('without anybody there no code of exercises and widgets is fetched', async ({ page }) => {
  const fetched: string[] = []
  await openUntouched(page, 'sigmoid')
  page.on('request', request => fetched.push(request.url()))
  await page.waitForTimeout(1_500)
  expect(fetched.filter(url => url.endsWith('.js'))).toEqual([])
  await expect(page.locator('[data-run][data-live]')).toHaveCount(0)
  await page.mouse.move(200, 200)
  await expect(page.locator('[data-widget][data-live]').first()).toBeAttached()
  expect(fetched.filter(url => url.endsWith('.js')).length).toBeGreaterThan(0)
})

test('what is typed, chosen and handed in before the code is there counts once it is', async ({
  page,
}) => {
  await openUntouched(page, 'sigmoid')
  const release = await holdScripts(page)
  const typed = exerciseOf(page, 'sigmoid/slope-at-ln3')
  await typed.locator('input[name="answer"]').fill('3/16')
  await typed.locator('input[name="answer"]').press('Enter')
  const chosen = exerciseOf(page, 'sigmoid/mirrored-slope')
  await chosen.locator('[data-option] input').first().check()
  await chosen.locator('[data-option] input').last().check()
  await chosen.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('[data-verdict]')).toHaveCount(0)
  expect(new URL(page.url()).search).toBe('')
  await release()
  await expect(typed.locator('[data-verdict="correct"]')).toBeVisible()
  await expect(chosen.locator('[data-verdict]')).toBeVisible()
  await expect(chosen.locator('[data-option] input').last()).toBeChecked()
  await expect(chosen.locator('.exercise-mark')).toContainText('1 try')
})

test('a click before any script of the page is there counts once it is', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto(`/${COURSE}/relu`, { waitUntil: 'commit' })
  const exercise = exerciseOf(page, 'relu/slope-at-kink')
  await exercise.getByRole('button', { name: 'Hint' }).click()
  await exercise.locator('input[name="answer"]').fill('1/2')
  await release()
  await expect(exercise.locator('.help-text')).toHaveCount(1)
  await expect(exercise.locator('input[name="answer"]')).toHaveValue('1/2')
  await expect(exercise).toContainText('read as')
})

test('the code of what is clicked or keyed is fetched before any script of the page is there', async ({
  page,
}) => {
  const asked: string[] = []
  const release = await holdScripts(page)
  page.on('request', request => asked.push(request.url()))
  await page.goto(`/${COURSE}/sigmoid`, { waitUntil: 'commit' })
  const handle = page.locator('[data-widget="DerivativePlot"] [data-handle]')
  await handle.focus()
  const before = asked.length
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => asked.length).toBe(before + 2)
  const early = asked.slice(before)
  await release()
  await expect(page.locator('[data-widget="DerivativePlot"]')).toHaveAttribute('data-live', 'true')
  // Nothing else is needed for it, and nothing was fetched in vain.
  const used = await page.evaluate(() =>
    [...document.querySelectorAll('script[src]')].map(script => (script as HTMLScriptElement).src),
  )
  expect(used).toEqual(expect.arrayContaining(early))
})

test('a click counts though React lets none through, as while it takes a part over', async ({
  page,
}) => {
  await openUntouched(page, 'checking-slopes')
  const widget = page.locator('[data-widget="GradientCheck"]').nth(1)
  await page.evaluate(() => {
    const stop = (event: Event): void => {
      const island = (event.target as Element).closest<HTMLElement>('[data-run]')
      if (island !== null && island.dataset.live === undefined) event.stopPropagation()
    }
    // Where React listens for the page: a click into a root that is being hydrated ends there.
    document.addEventListener('click', stop, true)
  })
  await reveal(widget)
  await expect(widget.getByRole('row', { name: /^centred/ })).toContainText('0.5')
})

test('a key on a handle, a slider moved and a button pressed before then count as well', async ({
  page,
}) => {
  await openUntouched(page, 'tanh')
  const release = await holdScripts(page)
  const plot = page.locator('[data-widget="DerivativePlot"]').first()
  const handle = plot.locator('[data-handle]')
  const before = Number(await handle.getAttribute('aria-valuenow'))
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const secants = page.locator('[data-widget="SecantLimit"]')
  const slider = secants.locator('input[type="range"]')
  const start = Number(await slider.inputValue())
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await exerciseOf(page, 'tanh/rule-in-a').getByRole('button', { name: 'Signs' }).click()
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBe(before)
  const readout = await secants.locator('[data-readout]').textContent()
  await release()
  await expect(plot).toHaveAttribute('data-live', 'true')
  await expect
    .poll(async () => Number(await handle.getAttribute('aria-valuenow')))
    .toBeGreaterThan(before)
  await expect(slider).toHaveValue(String(start + 1))
  await expect(secants.locator('[data-readout]')).not.toHaveText(readout ?? '')
  await expect(exerciseOf(page, 'tanh/rule-in-a').locator('.palette')).toBeVisible()
})

test('nothing of the page goes blank or is made anew when its parts become live', async ({
  page,
}) => {
  await openUntouched(page, 'sigmoid')
  const mark = () =>
    page.evaluate(() => {
      for (const node of document.querySelectorAll('[data-run] *')) {
        // A property of ours, which only the very same node still has afterwards.
        Object.assign(node, { isFromServer: true })
      }
      return document.querySelectorAll('[data-run]').length
    })
  const lost = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-run]')]
        .filter(run => {
          const [first] = run.children
          return first === undefined || !('isFromServer' in first) || run.textContent === ''
        })
        .map(run => run.outerHTML.slice(0, 120)),
    )
  expect(await mark()).toBeGreaterThan(10)
  expect(await lost()).toEqual([])
  for (const id of ['slope-at-ln3', 'mirrored-slope']) {
    await awaken(exerciseOf(page, `sigmoid/${id}`))
  }
  await expect(page.locator('[data-run][data-live]').first()).toBeAttached()
  await page.evaluate(() => {
    window.history.replaceState(window.history.state, '', '#the-rule-in-a')
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }))
  })
  await page.waitForTimeout(300)
  expect(await lost()).toEqual([])
})

test('the ids that labels and clips point at are in the page once', async ({ page }) => {
  await page.goto(`/${COURSE}/tanh`)
  await awaken(page.locator('[data-widget]').first())
  await page.locator('.lesson-result').scrollIntoViewIfNeeded()
  await awaken(page.locator('.lesson-result'))
  const ids = await page.locator('[id]').evaluateAll(nodes => nodes.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('[for], [aria-describedby], [aria-controls]')]
      .flatMap(node =>
        ['for', 'aria-describedby', 'aria-controls'].flatMap(
          name => node.getAttribute(name)?.split(' ') ?? [],
        ),
      )
      .filter(id => document.getElementById(id) === null),
  )
  expect(lost).toEqual([])
})

test.describe('where the code cannot be fetched', () => {
  test.use({ allowedError: /Failed to load resource|ERR_|Failed to fetch|ChunkLoadError/ })
  test('the text stays, and what was asked for is done when the network is back', async ({
    page,
    context,
  }) => {
    await openUntouched(page, 'relu')
    await context.setOffline(true)
    const exercise = exerciseOf(page, 'relu/slope-at-minus-2')
    await exercise.locator('input[name="answer"]').fill('0')
    await exercise.getByRole('button', { name: 'Check' }).click()
    await page.waitForTimeout(3_000)
    await expect(exercise.locator('input[name="answer"]')).toHaveValue('0')
    await context.setOffline(false)
    await expect(exercise.locator('[data-verdict="correct"]')).toBeVisible({ timeout: 30_000 })
  })

  test('what is typed without the code is there again after a reload', async ({ page }) => {
    await openUntouched(page, 'relu')
    await page.route('**/_next/static/chunks/*.js', route => route.abort())
    const exercise = exerciseOf(page, 'relu/slope-at-minus-2')
    const field = exercise.locator('input[name="answer"]')
    await field.click()
    await page.keyboard.type('0+0')
    await expect(page.locator('[data-run][data-live]')).toHaveCount(0)
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await awaken(exercise)
    await expect(field).toHaveValue('0+0')
  })
})
