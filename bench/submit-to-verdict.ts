import type { Page } from '@playwright/test'
import { LESSON, withBrowser, withSite } from './site'
import { median, quantile } from './statistics'
import { QUESTIONS, type Question } from './submit/questions'
import { typeAndWait } from './submit/slip'
import { clickAndWait } from './submit/verdict'

const ANSWERS = 20
const SLIPS = 20
/** What the page may take beyond the request's own time. */
const OWN_BAR_MS = 50
const SLIP_BAR_MS = 50

const COURSE = LESSON.split('/')[0]

const selectorOf = ({ lesson, id }: Question): string =>
  `form[data-exercise="${COURSE}/${lesson}/${id}"]`

const show = (values: readonly number[]): string =>
  `median ${median(values).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms`

/** How long from the click to the painted verdict, less what the request itself took. */
const measureVerdicts = async (page: Page, question: Question): Promise<readonly number[]> => {
  const form = page.locator(selectorOf(question))
  // An exercise wakes when a pointer comes near.
  await form.dispatchEvent('pointerover')
  await page.locator(`[data-live="true"] ${selectorOf(question)}`).waitFor()
  const own: number[] = []
  for (let turn = 0; turn < ANSWERS; turn++) {
    await question.answer(form, turn)
    await page.waitForTimeout(30)
    const { paintedMs, requestMs } = await page.evaluate(clickAndWait, selectorOf(question))
    own.push(paintedMs - requestMs)
  }
  return own
}

const isOver: string[] = []

await withSite('start', {}, ({ address }) =>
  withBrowser(async browser => {
    const page = await browser.newPage()
    // tsx names inner functions through a helper that the page does not have.
    await page.addInitScript('globalThis.__name = f => f')
    for (const question of QUESTIONS) {
      await page.goto(`${address}/${COURSE}/${question.lesson}`)
      const own = await measureVerdicts(page, question)
      console.log(`${question.kind}: submit to painted verdict, less the round trip: ${show(own)}`)
      if (quantile(own, 0.95) > OWN_BAR_MS) isOver.push(question.kind)
    }
    await page.goto(`${address}/${LESSON}`)
    const input = page.locator(`form[data-exercise="${LESSON}/rule-in-z"] input[name="answer"]`)
    const slips: number[] = []
    for (let turn = 0; turn < SLIPS; turn++) {
      await input.fill('e^(-z)')
      await page.waitForTimeout(30)
      slips.push(await page.evaluate(typeAndWait, `form[data-exercise="${LESSON}/rule-in-z"]`))
    }
    console.log(`a key to the painted slip: ${show(slips)}`)
    if (quantile(slips, 0.95) > SLIP_BAR_MS) isOver.push('slip')
  }),
)
if (isOver.length > 0) {
  console.log(`over the bar: ${isOver.join(', ')}`)
  process.exitCode = 1
}
