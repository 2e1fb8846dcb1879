import { randomUUID } from 'node:crypto'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { compileContent } from '@slopewise/compiler'
import type { DealtExercise } from '@slopewise/lesson'
import { getRoot } from '@slopewise/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './fixtures/browser'
import { startSmallServer } from './fixtures/small-server'
import { makeTemporaryFolder } from './fixtures/temporary-folder'

const COURSE = 'derivatives-of-activation-functions'

/** The exercises that the slides ask, with answers in a notation of their own. */
const ANSWERS: readonly [address: string, right: string, wrong: string][] = [
  ['sigmoid/slope-at-zero', '0.25', '1/2'],
  ['sigmoid/slope-at-ln3', '3/16', '3/4'],
  ['sigmoid/rule-in-a', 'a - a^2', '1 - a'],
  ['sigmoid/rule-in-z', 'e^z/(1+e^z)^2', 'z(1-z)'],
  ['tanh/slope-at-zero', '1', '0'],
  ['tanh/slope-at-ln2', '0.64', '3/5'],
  ['tanh/rule-in-a', '(1-a)(1+a)', 'a(1-a)'],
  ['relu/slope-at-minus-2', '0', '-2'],
  ['relu/slope-at-kink', '1', '2'],
  ['leaky-relu/slope-at-minus-3', '1/100', '-0.03'],
]

/** A whole course takes its time on a busy machine; it is compiled once for all tests. */
const COMPILE_TIMEOUT_MS = 300_000

let compiled: ReturnType<typeof makeTemporaryFolder>

beforeAll(async () => {
  compiled = makeTemporaryFolder()
  const contentDir = path.join(getRoot(), 'content')
  const { issues } = await compileContent({ contentDir, stateDir: compiled.folder })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
}, COMPILE_TIMEOUT_MS)

afterAll(() => compiled[Symbol.dispose]())

const compile = (state: string): void => cpSync(compiled.folder, state, { recursive: true })

test('the slides’ exercises are served, graded and kept as the compiler made them', async () => {
  await using server = await startSmallServer(compile)
  const browser = openBrowser()
  for (const [address, right, wrong] of ANSWERS) {
    const exercise = `${COURSE}/${address}`
    const dealt = await browser.get(`/api/exercises/${exercise}`)
    expect([address, dealt.status]).toEqual([address, 200])
    // The reason for the cast: the API's own shape, which other tests hold.
    const { variant, hash } = dealt.body as DealtExercise
    const submit = (answer: string) =>
      browser.post('/api/attempts', { attemptId: randomUUID(), exercise, variant, hash, answer })
    const missed = await submit(wrong)
    expect([address, missed.body]).toMatchObject([address, { verdict: 'incorrect' }])
    const solved = await submit(right)
    expect([address, solved.body]).toMatchObject([
      address,
      { verdict: 'correct', progress: { tries: 2, firstTry: 'incorrect', best: 'correct' } },
    ])
    const help = await browser.post(`/api/exercises/${exercise}/solution`, { variant, hash })
    expect([address, help.body]).toMatchObject([address, { html: expect.stringMatching(/\w/) }])
  }
  expect(await server.count('attempt')).toBe(2 * ANSWERS.length)
})

test('no public part of the course has a field of its key', async () => {
  await using _server = await startSmallServer(compile)
  const browser = openBrowser()
  for (const [address] of ANSWERS) {
    const { body } = await browser.get(`/api/exercises/${COURSE}/${address}`)
    expect(Object.keys(body as object).sort()).toEqual([
      'address',
      'exact',
      'hash',
      'hintCount',
      'id',
      'kind',
      'names',
      'options',
      'promptHtml',
      'several',
      'skill',
      'variant',
      'variantCount',
    ])
  }
})
