import path from 'node:path'
import * as math from '@slopewise/math'
import ts from 'typescript'
import { expect, test } from 'vitest'
import {
  findInMarkdown,
  findInMath,
  findInReadme,
  findInSource,
  findWithoutExample,
} from './docs/find-examples'
import { findWrong } from './docs/run-example'
import { root } from './tidy/sources'

const wrongOf = (code: string): readonly string[] => findWrong({ place: 'here', code, scope: {} })

test('every example in a docstring of the math package gives what it says', async () => {
  const found = findInMath()
  const wrong: string[] = []
  for (const { file, line, code } of found) {
    const scope: Record<string, unknown> = await import(path.join(root, file))
    wrong.push(...findWrong({ place: `${file}:${line}`, code, scope }))
  }
  expect(wrong).toEqual([])
}, 60_000)

test('every example in the README of the math package gives what it says', () => {
  const found = findInReadme()
  expect(found.length).toBeGreaterThan(0)
  const wrong = found.flatMap(({ file, line, code }) =>
    findWrong({ place: `${file}:${line}`, code, scope: {} }),
  )
  expect(wrong).toEqual([])
}, 60_000)

test('every function that the math package exports has an example', () => {
  const functions = Object.entries(math).filter(([, value]) => typeof value === 'function')
  const names = new Set(functions.map(([name]) => name))
  expect(names.size).toBeGreaterThan(50)
  const without = findWithoutExample(names)
  expect(without).toEqual([])
}, 60_000)

test('an example that gives another value is found, with the value', () => {
  expect(wrongOf("toText(read('2z')) // '2*x'")).toEqual([
    "here: toText(read('2z')) gives \"2*z\", not '2*x'",
  ])
  expect(wrongOf("toText(read('2z'))\n// => '3*z'")).toHaveLength(1)
  expect(wrongOf("decide(read('z'), read('z')) // { verdict: 'different' }")).toHaveLength(1)
  expect(wrongOf("[...freeVariables(read('z+x'))] // ['z']")).toHaveLength(1)
  expect(wrongOf("read('z+z') // 'z'")).toHaveLength(1)
  expect(wrongOf("read('z+z') // z")).toHaveLength(1)
  expect(wrongOf("toText(read('z')) // z")).toHaveLength(1)
  expect(wrongOf('rational(1, 2) // throws RangeError')).toHaveLength(1)
})

test('an example that holds is not found, whatever of the value it names', () => {
  for (const code of [
    "toText(read('2z')) // '2*z'",
    "toText(read('2z')) // => '2*z': with its sign",
    "decide(read('z'), read('z')) // { verdict: 'equal', certificate }",
    "decide(read('z'), read('2z'))\n// { verdict: 'different', witness: { at: … },\n//   … }",
    "[...freeVariables(read('z+x'))] // ['z', …]",
    "read('2z') // '2*z'",
    "simplify(read('z*z')) // => z^2",
    '[rational(1, 2), 3] // [1/2, 3], half and whole',
    'rational(2, 4) // 1/2',
    'rational(1, 0) // throws RangeError',
    "import { toText } from '@slopewise/math'\nconst f = read('z')\nif (f) {\n  f // 'z'\n}",
  ]) {
    expect(wrongOf(code), code).toEqual([])
  }
})

test('an example that shows nothing, or fails, is found', () => {
  expect(wrongOf("toText(read('2z'))")).toHaveLength(1)
  expect(wrongOf("toText(read('2z')) // as it was typed")).toHaveLength(1)
  expect(wrongOf("const f = read('z')")).toEqual(['here: shows no value'])
  expect(wrongOf("if (false) {\n  read('z') // 'z'\n}")).toHaveLength(1)
  expect(wrongOf("toText(read('2z('))\n// 'z'")).toHaveLength(1)
  expect(wrongOf("import { lost } from '@slopewise/math'\nread('z') // 'z'")).toHaveLength(1)
})

test('examples are found in docstrings and in blocks of Markdown', () => {
  const text =
    '/**\n * Doubles.\n *\n * @example\n * double(1) // 2\n */\nexport const double = 1\n'
  const tree = ts.createSourceFile('double.ts', text, ts.ScriptTarget.Latest, true)
  const [inSource] = findInSource({ file: 'double.ts', text, tree })
  expect(inSource?.code).toBe('double(1) // 2')
  const [inText] = findInMarkdown('a.md', 'Words.\n\n```ts\ndouble(1) // 2\n```\n')
  expect(inText).toEqual({ file: 'a.md', line: 3, code: 'double(1) // 2\n' })
})
