import { expect, test } from 'vitest'
import { isMisconceptionTag, MISCONCEPTION_TAGS, MISCONCEPTION_WORDS } from './misconceptions'
import { STEP_MISTAKE_WORDS } from './steps'
import { REASON_TAGS, VERDICT_WORDS } from './verdicts'
import { placeholdersOf, say, type Wording } from './wording'

const templatesOf = (wording: Wording) => (typeof wording === 'string' ? [wording] : wording)
const wordingIds = Object.keys({ ...VERDICT_WORDS, ...STEP_MISTAKE_WORDS })

test('every reason has words, for itself or for its circumstances', () => {
  for (const tag of REASON_TAGS) {
    expect(wordingIds.filter(id => id === tag || id.startsWith(`${tag}/`))).not.toEqual([])
  }
})

test('no reason is also the name of a misconception', () => {
  expect(REASON_TAGS.filter(isMisconceptionTag)).toEqual([])
})

test('every misconception of the course has words', () => {
  expect([...MISCONCEPTION_TAGS].sort()).toEqual([
    'complement',
    'ends-alone',
    'leaky-zero',
    'loss-layer',
    'no-chain',
    'not-squared',
    'one-line',
    'one-minus',
    'one-side',
    'plus-for-minus',
    'power-rule',
    'quotient-swap',
    'relu-boundary',
    'saturation',
    'sign',
    'twice',
    'value-for-slope',
    'wrong-sibling',
    'z-for-a',
  ])
})

test('replies are whole sentences, one to three', () => {
  const texts = [
    ...Object.values(MISCONCEPTION_WORDS).map(({ reply }) => reply),
    ...Object.values({ ...VERDICT_WORDS, ...STEP_MISTAKE_WORDS }).map(
      wording => templatesOf(wording).at(-1) ?? '',
    ),
  ]
  for (const text of texts) {
    expect(text).toMatch(/^[A-Z{].*[.?]$/)
    expect(text.split(/[.?] /).length).toBeLessThanOrEqual(3)
  }
})

test('a cause ends the sentence that it is put into', () => {
  for (const { cause } of Object.values(MISCONCEPTION_WORDS)) {
    expect(cause).toMatch(/^you .*[^.]$/)
    expect(placeholdersOf(cause).filter(name => !['g', 'a'].includes(name))).toEqual([])
  }
})

test('no reply gives a rule of the course away', () => {
  const all = JSON.stringify([MISCONCEPTION_WORDS, VERDICT_WORDS, STEP_MISTAKE_WORDS]).replaceAll(
    /\s/g,
    '',
  )
  expect(all).not.toMatch(/a\(1[−-]a\)|1[−-]a²|1[−-]a\^2|1\/4|3\/16|16\/25/)
})

test('words for an answer that is not right never say the exact value', () => {
  const secret = ['exact', 'approximate']
  for (const id of ['rounded', 'form', 'different/number', 'undecided'] as const) {
    const names = templatesOf(VERDICT_WORDS[id]).flatMap(placeholdersOf)
    expect(names.filter(name => secret.includes(name))).toEqual([])
  }
})

test('the same words come out filled', () => {
  expect(say(VERDICT_WORDS.rounded, { digits: '3' })).toBe(
    'You seem to have rounded: give 3 significant digits, or the exact value.',
  )
})
