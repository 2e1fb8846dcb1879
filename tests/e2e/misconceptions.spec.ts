import { expect, test } from './watched-page'

const COURSE = 'derivatives-of-activation-functions'

/** Five wrong rules, where a learner meets them, and the words that answer just that rule. */
const HELD = [
  {
    rule: 'the power rule on an exponential',
    lesson: 'sigmoid',
    id: 'rule-in-z',
    answer: 'z e^(-z-1) / (1 + e^-z)^2',
    reply:
      'It looks as if e^(−z) was differentiated like a power of z. There z is the base; here it stands in the exponent.',
  },
  {
    rule: 'z put in for a',
    lesson: 'sigmoid',
    id: 'rule-in-z',
    answer: 'z(1 - z)',
    reply:
      'The rule is written in a, and you put z in its place. Find the height a first, then use the rule.',
  },
  {
    rule: 'a square forgotten',
    lesson: 'tanh',
    id: 'rule-in-z',
    answer: '4/(e^z + e^-z)',
    reply: 'A square is missing. Look at the denominator of the derivative once more.',
  },
  {
    rule: 'the chain rule without its inner derivative',
    lesson: 'practice-chain',
    id: 'tanh-three-times-as-fast',
    answer: '1 - tanh(3z)^2',
    reply:
      'A factor of the chain rule is missing: after the outer function, differentiate what stands inside it.',
  },
  {
    rule: "g' used twice at the output",
    lesson: 'comparing-the-four',
    id: 'no-slope-at-the-output',
    option: 'again',
    reply:
      "At the output, a − y already contains g': with the cross-entropy loss it has cancelled.",
  },
]

for (const { rule, lesson, id, answer, option, reply } of HELD) {
  test(`who holds ${rule} is told just that`, async ({ page }) => {
    await page.goto(`/${COURSE}/${lesson}`)
    const exercise = page.locator(`section:has(> form[data-exercise="${COURSE}/${lesson}/${id}"])`)
    if (option !== undefined) await exercise.locator(`input[value="${option}"]`).check()
    else await exercise.locator('input[name="answer"]').fill(answer)
    await exercise.getByRole('button', { name: /^Check/ }).click()
    await expect(exercise.locator('[data-verdict="incorrect"]')).toBeVisible()
    await expect(exercise.locator('.verdict-words')).toHaveText(reply)
  })
}
