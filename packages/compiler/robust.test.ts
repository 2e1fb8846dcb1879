import { readFileSync } from 'node:fs'
import path from 'node:path'
import { grade } from '@slopewise/grading'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prepareLesson } from './lesson/prepare-lesson'

const EVERYTHING = readFileSync(
  path.join(import.meta.dirname, '../../tests/fixtures/good/everything.mdx'),
  'utf8',
)
const HEAD = '---\ntitle: "A lesson"\ndefine:\n  g(z): "tanh(z)"\nskills: [s]\n---\n\n'

const rulesOf = (text: string): string[] => {
  const { issues, compiled } = prepareLesson(
    { file: 'index.mdx', text, course: 'course', lesson: 'lesson' },
    grade,
  )
  const hasError = issues.some(({ severity }) => severity === 'error')
  expect(compiled === null).toBe(hasError)
  for (const { line, column, endLine, endColumn } of issues) {
    expect(line).toBeGreaterThan(0)
    expect(column).toBeGreaterThan(0)
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
  }
  return [...new Set(issues.map(({ rule }) => rule))]
}

const exercise = (answer: string) =>
  `<Exercise id="e" kind="number" skill="s" answer="${answer}" accepts="1">
What? <Hint>Look.</Hint> <Solution>So.</Solution>
</Exercise>`

const chain = Array.from({ length: 60 }, (_, index) => `  a${index + 1}: "a${index}*a${index}"`)

/** What is hostile or merely strange, and the first rule that it is reported by (null: it is fine). */
const STRANGE: readonly [name: string, text: string, rule: string | null][] = [
  ['an empty file', '', 'front-matter-missing'],
  ['nothing but a byte order mark', '\uFEFF', 'front-matter-missing'],
  ['nothing but fences', '---\n---\n', 'front-matter-value'],
  ['a megabyte of words', HEAD + 'word '.repeat(200_000), 'lesson-too-large'],
  ['too many lines', `${HEAD}${'# x\n'.repeat(20_000)}`, 'lesson-too-large'],
  ['stars without end', HEAD + '**a_'.repeat(50_000), 'lesson-too-large'],
  ['lists in lists', `${HEAD}${'- '.repeat(100)}x`, 'lesson-too-large'],
  ['brackets in brackets', `${HEAD}${'['.repeat(90_000)}${']'.repeat(90_000)}`, 'lesson-too-large'],
  ['formulas without end', HEAD + '$z=z$ '.repeat(33_000), 'lesson-too-large'],
  ['a row without end', `${HEAD}${'|a'.repeat(90_000)}\n`, 'lesson-too-large'],
  ['binary', String.fromCharCode(...Array(9_999).keys()), 'lesson-not-text'],
  ['a lone surrogate', `${HEAD}a \uD800 $\\text{\uD800}$`, 'katex-error'],
  ['unclosed tags', HEAD + '<div>\n'.repeat(5_000), 'mdx-tag-unclosed'],
  ['tags in tags', HEAD + '<div>\n\n'.repeat(999) + '\n\n</div>'.repeat(999), null],
  ['open braces', HEAD + '{'.repeat(50_000), 'lesson-code'],
  ['brackets of program code', `${HEAD}{${'['.repeat(5_000)}}`, 'lesson-code'],
  ['braces in a formula', `${HEAD}$${'{'.repeat(50_000)}${'}'.repeat(50_000)}$`, 'katex-error'],
  ['brackets in a formula', `${HEAD}$${'('.repeat(2_000)}z${')'.repeat(2_000)} = z$`, null],
  ['a TeX macro that calls itself', `${HEAD}$\\def\\a{\\a\\a}\\a$`, 'tex-command-refused'],
  ['front matter in JavaScript', '---js\nprocess.exit(1)\n---\n', 'front-matter-language'],
  [
    'aliases of aliases',
    '---\ntitle: &a [1, 1]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n---\n',
    'front-matter-syntax',
  ],
  ['lists in lists of YAML', `---\ntitle: ${'['.repeat(7_000)}\n---\n`, 'front-matter-syntax'],
  ['lists in more lists of YAML', `---\ntitle: ${'['.repeat(20_000)}\n---\n`, 'lesson-too-large'],
  ['a tag that is open above hyphens', `\`<SideNote title="">\n---\n\nText.\n`, 'mdx-'],
  ['a definition by itself', HEAD.replace('tanh(z)', 'g(z)'), 'definition-unreadable'],
  ['a prototype', '---\n__proto__: {a: 1}\ntitle: "x"\n---\n', 'front-matter-unknown-key'],
  [
    'values that double sixty times',
    `---\ntitle: "x"\ndefine:\n  a0: "z"\n${chain.join('\n')}\n---\n\n$a60 = 1$\n`,
    null,
  ],
  ['a key of many digits', HEAD + exercise('9^9^9^9'), 'accepts-fails'],
]

test.each(STRANGE)('%s ends in an issue or a result', (_, text, rule) => {
  const rules = rulesOf(text)
  if (rule !== null) expect(rules.some(one => one.startsWith(rule))).toBe(true)
})

/** Pieces of the author's language, to be put together in any order. */
const PIECES = [
  ...[
    '---\n',
    '---js\n',
    'title: "A"\n',
    'define:\n',
    '  g(z): "tanh(z)"\n',
    '  a: &x "z"\n',
    '*x',
  ],
  ...[
    '<Exercise id="a" kind="number" skill="s" answer="',
    '">\n',
    '<Hint>',
    '</Hint>',
    '</Exercise>',
  ],
  ...[
    '<Variant z0="ln 2" />',
    '<Derivation>\n',
    '</Derivation>\n',
    '<div>',
    '<',
    '/>',
    '</',
    '{',
    '}',
  ],
  ...[
    '$',
    '$$\n',
    '\\frac{',
    '\\given{',
    '\\val{g(1)}{3}',
    '\\begin{cases}',
    '\\end{cases}',
    '&',
    '\\\\',
  ],
  ...[
    '= ',
    '\\because{',
    "g'(z)",
    '^',
    '_',
    '|',
    '| a |\n|---|\n',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '## ',
    '`',
  ],
  ...[
    'import x from "y"\n',
    '{/* ',
    ' */}',
    '[a](',
    '![',
    '\0',
    '\uD800',
    '\r\n',
    '\t',
    '(',
    ')',
    '1/0',
  ],
] as const

test('pieces of the language in any order end in issues or a result', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 })
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, hasHead) => {
      rulesOf((hasHead ? HEAD : '') + parts.join(''))
    }),
    { numRuns: 300, seed: 8 },
  )
}, 60_000)

test('any text ends in issues or a result', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(texts, text => {
      rulesOf(HEAD + text)
      rulesOf(text)
    }),
    { numRuns: 200, seed: 9 },
  )
}, 60_000)

test('a lesson with a piece taken out or put in anywhere ends in issues or a result', () => {
  const places = fc.nat({ max: EVERYTHING.length })
  fc.assert(
    fc.property(places, fc.nat({ max: 60 }), fc.constantFrom('', ...PIECES), (at, cut, piece) => {
      rulesOf(EVERYTHING.slice(0, at) + piece + EVERYTHING.slice(at + cut))
    }),
    { numRuns: 40, seed: 10 },
  )
}, 60_000)
