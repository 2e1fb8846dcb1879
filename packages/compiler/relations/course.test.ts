import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { grade } from '@slopewise/grading'
import { expect, test } from 'vitest'
import { prepareLesson } from '../lesson/prepare-lesson'
import { splitPieces } from '../terms/pieces'
import { readAtoms } from '../terms/read-atoms'
import { readTerm } from '../terms/read-term'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const COURSE = path.join(ROOT, 'content/derivatives-of-activation-functions')
const FOLDERS = readdirSync(COURSE).filter(name => /^\d/.test(name))

const prepare = (folder: string) => {
  const text = readFileSync(path.join(COURSE, folder, 'index.mdx'), 'utf8')
  return prepareLesson({ file: 'index.mdx', text, course: 'c', lesson: 'l' }, grade)
}

// With a machine to itself a lesson takes a second at most.
test.each(FOLDERS)('every relation of %s is verified', { timeout: 60_000 }, folder => {
  const { issues, coverage } = prepare(folder)
  expect(issues).toEqual([])
  expect(coverage.unread).toEqual([])
  expect(coverage.verified).toBe(coverage.shown)
})

test('nothing in the course is taken out of the check', () => {
  for (const folder of FOLDERS) {
    expect(readFileSync(path.join(COURSE, folder, 'index.mdx'), 'utf8')).not.toContain('unverified')
  }
})

/** The formulas of the slides, as the shared document has them, by lesson. */
const SLIDES: Readonly<Record<string, readonly string[]>> = {
  '01-sigmoid': [
    '\\underline{g(z) = \\frac{1}{1 + e^{-z}}}',
    'a = g(z) = \\frac{1}{1 + e^{-z}}',
    "\\boxed{g'(z)} = \\boxed{\\frac{d}{dz} g(z)}",
    '\\frac{1}{1 + e^{-z}} \\left(1 - \\frac{1}{1 + e^{-z}}\\right) = g(z)\\,(1 - g(z)) = \\boxed{a(1-a)}',
    "g'(z) = a(1-a)",
    'g(z) \\approx 1',
    'g(z) \\approx 0',
    '\\frac{d}{dz} g(z) \\approx 1(1-1) \\approx 0',
    '\\frac{d}{dz} g(z) \\approx 0 \\cdot (1-0) \\approx 0',
    'g(z) = \\frac{1}{2}',
    '\\frac{d}{dz} g(z) = \\frac{1}{2}\\left(1 - \\frac{1}{2}\\right) = \\frac{1}{4}',
  ],
  '02-tanh': [
    'g(z) = \\tanh(z) = \\frac{e^z - e^{-z}}{e^z + e^{-z}}',
    "g'(z) = \\frac{d}{dz} g(z) = \\underline{1 - (\\tanh(z))^2}",
    "a = g(z), \\quad g'(z) = 1 - a^2",
    '\\tanh(z) \\approx 1',
    "g'(z) \\approx 0",
    '\\tanh(z) \\approx -1',
    '\\tanh(z) = 0',
    "g'(z) = 1",
  ],
  '03-relu': [
    'g(z) = \\max(0, z)',
    "g'(z) = \\begin{cases} 0 & \\text{if } z < 0 \\\\ 1 & \\text{if } z \\geq 0 \\end{cases}",
  ],
  '04-leaky-relu': [
    'g(z) = \\max(0.01z, z)',
    "g'(z) = \\begin{cases} 0.01 & \\text{if } z < 0 \\\\ 1 & \\text{if } z \\geq 0 \\end{cases}",
  ],
}

const context = {
  functionKind: (base: string) => (base === 'g' ? ('known' as const) : ('none' as const)),
  isUsed: () => false,
  readPlain: () => null,
}

/** Two sides and their sign, the same however they are spaced and boxed. */
const linksOf = (tex: string): string[] =>
  splitPieces(readAtoms(tex)).flatMap(({ sides, relations }) => {
    const terms = sides
      .filter(({ atoms }) => atoms.some(({ kind }) => kind !== 'text'))
      .map(({ atoms }) => readTerm(atoms, context))
      .map(read => (read.ok ? read.term : null))
    const show = (term: unknown) =>
      JSON.stringify(term, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
    return terms
      .slice(1)
      .map((right, at) => `${show(terms[at])} ${relations[at]?.name} ${show(right)}`)
  })

test.each(Object.entries(SLIDES))(
  'every formula of the slide is verified in %s',
  { timeout: 60_000 },
  (folder, slide) => {
    const verified = new Set(
      prepare(folder)
        .findings.filter(({ kind }) => kind === 'verified')
        .flatMap(({ text }) => linksOf(text)),
    )
    const links = slide.flatMap(linksOf)
    expect(links.length).toBeGreaterThanOrEqual(slide.length)
    expect(links.filter(link => !verified.has(link))).toEqual([])
  },
)

const SHARED = process.env.SLOPEWISE_SHARED

const plain = (text: string): string =>
  text.replace(/\\quad|\\,|[\s|]|`/g, '').replace(/\\(underline|boxed)|[{}]/g, '')

test.skipIf(SHARED === undefined)('the formulas above are those of the shared slides', () => {
  const file = path.join(SHARED ?? '', 'slides/derivatives-of-activation-functions.md')
  const text = plain(readFileSync(file, 'utf8'))
  const sides = Object.values(SLIDES)
    .flat()
    .flatMap(tex => tex.split(/=|\\approx/))
    .map(plain)
  expect(sides.filter(side => !text.includes(side))).toEqual([])
})
