import { expect, test } from 'vitest'
import { LINK_TEXT_MAX, rangesWith, readLink, showRange, writeLink } from './model'

test.each(['tanh(2z)', 'z + e^(-z) & 50 % #1', '{0, z < 0; z, z >= 0}', 'α|z|'])(
  'a link to %s reopens it',
  text => {
    const state = { text, range: [-4, 2.5] as const }
    const link = writeLink(state)
    expect(link).toMatch(/^#[\w=&.*%+-]+$/)
    expect(readLink(link)).toEqual({ kind: 'state', state })
  },
)

test('other fragments are left alone', () => {
  expect(['', '#', '#exercise-1', '#labour=1', '#%E0%A4%A'].map(one => readLink(one).kind)).toEqual(
    ['none', 'none', 'none', 'none', 'none'],
  )
})

test.each([
  ['#lab=', 'no-function'],
  ['#lab=%20&from=-1&to=1', 'no-function'],
  ['#lab=z', 'bad-range'],
  ['#lab=z&from=&to=1', 'bad-range'],
  ['#lab=z&from=2&to=1', 'bad-range'],
  ['#lab=z&from=0&to=0', 'bad-range'],
  ['#lab=z&from=-Infinity&to=1', 'bad-range'],
  ['#lab=z&from=0&to=1e99', 'bad-range'],
  ['#lab=z&from=NaN&to=x', 'bad-range'],
  [`#lab=${'z'.repeat(LINK_TEXT_MAX + 1)}&from=0&to=1`, 'too-long'],
])('the link %s is refused: %s', (link, trouble) => {
  expect(readLink(link)).toEqual({ kind: 'bad', trouble })
})

test("the author's range stands among those to choose from, once", () => {
  expect(rangesWith([-6, 6], [-4, 4]).map(showRange)).toEqual([
    '−1 … 1',
    '−4 … 4',
    '−6 … 6',
    '−10 … 10',
    '−100 … 100',
  ])
})
