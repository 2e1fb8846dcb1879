import { expect, test } from 'vitest'
import { makeBareAuthor } from './fixtures/author'

const SENSELESS: readonly (readonly [words: readonly string[], said: string])[] = [
  [['nowhere'], "unknown command 'nowhere'"],
  [['check', '--formt', 'json'], 'Did you mean --format?'],
  [['check', '--format'], 'argument missing'],
  [['check', '--format', 'xml'], 'There is no format'],
  [['publish', 'now'], 'too many arguments'],
  [['try'], "missing required argument 'exercise'"],
  [['new'], 'Usage: slopewise new'],
  [['new', 'poem', 'x'], "unknown command 'poem'"],
  [['user', 'add', 'ada@example.org', '--role', 'king'], 'Allowed choices'],
  [['export'], "required option '--course <course>' not specified"],
  [['equal', '--vars'], 'argument missing'],
  [['bars', 'nowhere'], 'There is no bar'],
  [['test', 'nowhere'], 'There is no suite'],
]

test('a command line that makes no sense ends with exit code 2, whoever finds it', () => {
  using author = makeBareAuthor()
  for (const [words, said] of SENSELESS) {
    const { stdout, stderr, status } = author.run(words)
    expect(stderr, words.join(' ')).toContain(said)
    expect([words.join(' '), stdout, status]).toEqual([words.join(' '), '', 2])
  }
})

test('help that was asked for is printed with exit code 0', () => {
  using author = makeBareAuthor()
  for (const words of [['--help'], ['help', 'new'], ['check', '--help'], ['equal', '--help']]) {
    const { stdout, stderr, status } = author.run(words)
    expect(stdout).toContain('Usage: slopewise')
    expect([stderr, status]).toEqual(['', 0])
  }
})
