import { expect, test } from 'vitest'
import { makeProgress } from './progress'

const run = (total: number, isTTY: boolean): string[] => {
  const written: string[] = []
  const progress = makeProgress({ isTTY, write: text => written.push(text) }, 'lessons')
  for (let done = 1; done <= total; done += 1) progress(done, total)
  return written
}

test('a terminal gets a bar that grows in its line and goes away', () => {
  const written = run(20, true)
  expect(written).toHaveLength(20)
  expect(written[9]).toContain('████████████░░░░░░░░░░░░ 10 of 20 lessons')
  expect(written.every(text => text.startsWith('\r') && !text.includes('\n'))).toBe(true)
  expect(written.at(-1)).toBe('\r\u001b[K')
})

test('elsewhere there are plain lines, one for each tenth', () => {
  expect(run(40, false)).toEqual(
    Array.from({ length: 10 }, (_, tenth) => `${4 * (tenth + 1)} of 40 lessons\n`),
  )
})

test('work that is done at once says nothing', () => {
  expect(run(5, true)).toEqual([])
  expect(run(5, false)).toEqual([])
})
