import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'

const BIN = path.join(import.meta.dirname, '../../packages/cli/bin.mjs')

const start = (...words: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [BIN, ...words])

const textOf = async (stream: AsyncIterable<unknown>): Promise<string> => {
  const chunks: string[] = []
  for await (const chunk of stream) chunks.push(String(chunk))
  return chunks.join('')
}

const run = async (words: readonly string[], input = '') => {
  const child = start(...words)
  child.stdin.end(input)
  const [output, errors, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close'),
  ])
  return { output, errors, code }
}

const MIXED = [
  '{"id":"good","student":"a(1-a)","reference":"a-a^2","alias":{"a":"tanh(z)"}}',
  '{"id":"broken","student":',
  '{"id":"slip","student":"2z+)","reference":"z"}',
  '',
  '{"id":"fields","student":3,"reference":"z"}\r',
  '{"id":"other","student":"x+y","reference":"x-y","vars":["x","y"]}',
].join('\n')

test('mixed lines are answered one by one, bad ones reported', async () => {
  const { output, errors, code } = await run(['equal', '--jsonl'], MIXED)
  const replies = output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(replies.map(({ id, line, verdict }) => [id, line, verdict])).toEqual([
    ['good', undefined, 'equal'],
    [null, 2, 'invalid'],
    ['slip', undefined, 'invalid'],
    [null, 4, 'invalid'],
    ['fields', 5, 'invalid'],
    ['other', undefined, 'different'],
  ])
  expect([errors, code]).toEqual(['', 0])
})

test('lines are read too, and nothing readable is exit code 2', async () => {
  const [read, nothing] = await Promise.all([
    run(['parse', '--jsonl'], '{"id":1,"input":"2z"}\n[]\n{"id":2,"input":"2z+"}'),
    run(['parse', '--jsonl'], 'not json\n'),
  ])
  const replies = read.output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(replies.map(({ id, ok, code }) => [id, ok, code])).toEqual([
    [1, true, undefined],
    [null, false, 'bad-line'],
    [2, false, 'missing-operand'],
  ])
  expect([read.code, nothing.code]).toEqual([0, 2])
  expect(nothing.errors).toContain('No line could be read.')
})

test('a reader that goes away is no error', async () => {
  const child = start('parse', '--jsonl')
  const errors = textOf(child.stderr)
  const closed = once(child, 'close')
  child.stdin.on('error', () => {}) // It ends while we are still writing.
  child.stdin.write('{"id":1,"input":"z"}\n')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  child.stdin.end('{"id":2,"input":"z"}\n'.repeat(10_000))
  expect(await closed).toEqual([0, null])
  expect(await errors).toBe('')
})

test('people get words, and exit codes tell the verdict', async () => {
  const define = ['--define', 'g(z)=1/(1+e^(-z))', '--define', 'a=g(z)']
  const [equal, different, slip, unknown, mixed] = await Promise.all([
    run(['equal', 'a(1-a)', 'g(z)-g(z)^2', ...define]),
    run(['equal', '-z^2', '(-z)^2']),
    run(['equal', '2z+', 'z']),
    run(['equal', 'z', 'z', '--typo']),
    run(['equal', 'z', 'z', '--jsonl']),
  ])
  const codes = [equal, different, slip, unknown, mixed].map(({ code }) => code)
  expect(codes).toEqual([0, 1, 2, 2, 2])
  expect(equal.output).toMatch(/^equal\n[\s\S]*a\*\(1-a\)[\s\S]*g\(z\)-g\(z\)\^2[\s\S]*Proof: /)
  expect(different.output).toMatch(/^not equal\n[\s\S]*At z = 1:\n {2}student {4}−1\n/)
  expect(slip.output).toContain('  2z+\n    ^\n')
  expect(unknown.errors).toContain('There is no option --typo')
})
