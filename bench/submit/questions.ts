import type { Locator } from '@playwright/test'

/** An exercise, and how it is answered anew in each turn. */
export type Question = {
  readonly kind: string
  readonly lesson: string
  readonly id: string
  readonly answer: (form: Locator, turn: number) => Promise<void>
}

const fill =
  (textOf: (turn: number) => string): Question['answer'] =>
  async (form, turn) => {
    for (const input of await form.locator('.answer-input').all()) await input.fill(textOf(turn))
  }

/** One exercise of each kind. */
export const QUESTIONS: readonly Question[] = [
  { kind: 'number', lesson: 'sigmoid', id: 'slope-at-ln3', answer: fill(turn => `${turn}/7`) },
  {
    kind: 'expression',
    lesson: 'sigmoid',
    id: 'rule-in-z',
    answer: fill(turn => `e^(-z)/(1+e^(-z))^2 + ${turn} - ${turn % 2 === 0 ? turn : 0}`),
  },
  {
    kind: 'cases',
    lesson: 'practice-kink',
    id: 'leaky-rule-with-slope-c',
    answer: fill(turn => `{${turn}, z < 0; 1, z >= 0}`),
  },
  {
    kind: 'code',
    lesson: 'checking-slopes',
    id: 'dtanh-in-code',
    answer: fill(turn => `${turn} - a**2`),
  },
  {
    kind: 'parts',
    lesson: 'practice-slope',
    id: 'slopes-of-the-straight-ones',
    answer: fill(turn => `${turn}`),
  },
  {
    kind: 'choice',
    lesson: 'tanh',
    id: 'which-slope-curve',
    answer: (form, turn) =>
      form
        .getByRole('radio')
        .nth(turn % 4)
        .check(),
  },
  {
    kind: 'set',
    lesson: 'relu',
    id: 'subgradients-at-the-corner',
    answer: fill(turn => `[0, ${turn + 2}]`),
  },
  {
    kind: 'order',
    lesson: 'sigmoid',
    id: 'steps-in-order',
    // One line is put in, and in the next turn taken out and another put in.
    answer: async (form, turn) => {
      const out = form.getByRole('button', { name: /^Take line . out/ })
      if ((await out.count()) > 0) await out.first().click()
      await form
        .getByRole('button', { name: /^Add line/ })
        .nth(turn % 5)
        .click()
    },
  },
  {
    kind: 'find-error',
    lesson: 'sigmoid',
    id: 'one-wrong-line',
    answer: async (form, turn) => {
      await form
        .getByRole('radio')
        .nth(turn % 5)
        .check()
      await form.getByRole('textbox').fill(`z + ${turn}`)
    },
  },
  {
    kind: 'derivation',
    lesson: 'sigmoid',
    id: 'derive-the-slope',
    answer: (form, turn) => form.getByRole('textbox').first().fill(`z + ${turn}`),
  },
  {
    kind: 'tangent',
    lesson: 'sigmoid',
    id: 'tangent-at-z0',
    answer: (form, turn) => form.locator('input[type="text"]').fill(`${turn + 1}`),
  },
]
