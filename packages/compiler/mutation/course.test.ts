import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { makeMutants } from './make-mutants'
import { findMutants, tryMutant } from './try-mutants'

const COURSE = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../../content/derivatives-of-activation-functions',
)
const LESSONS = readdirSync(COURSE).filter(name => /^\d/.test(name))

/** The whole is run by `npm run bars -- formula-mutants`. */
const EVERY = 83

test('no mistake in a formula of the course goes unread', { timeout: 240_000 }, () => {
  const tried = LESSONS.flatMap(name => {
    const text = readFileSync(path.join(COURSE, name, 'index.mdx'), 'utf8')
    const memory = new Map()
    return findMutants(text)
      .filter((_, index) => index % EVERY === 0)
      .map(mutant => tryMutant(text, mutant, memory))
  })
  const caught = tried.filter(({ fate }) => fate === 'caught').length
  expect(tried.filter(({ fate }) => fate === 'unread').map(({ change }) => change)).toEqual([])
  expect(caught / tried.length).toBeGreaterThan(0.8)
})

test('a mutant changes one sign, number, exponent, function, prime, relation or factor', () => {
  const tex = "g'(z_1) = -\\tanh(2z)^{2} \\text{ if 3}"
  const made = makeMutants(tex).map(
    ({ kind, from, to, text }) => `${kind} ${tex.slice(0, from)}${text}${tex.slice(to)}`,
  )
  expect(made).toEqual([
    'prime g(z_1) = -\\tanh(2z)^{2} \\text{ if 3}',
    "sign g'(z_1) = +\\tanh(2z)^{2} \\text{ if 3}",
    "function g'(z_1) = -\\sinh(2z)^{2} \\text{ if 3}",
    "number g'(z_1) = -\\tanh(3z)^{2} \\text{ if 3}",
    "exponent g'(z_1) = -\\tanh(2z)^{3} \\text{ if 3}",
  ])
})
