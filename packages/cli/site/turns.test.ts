import { expect, test } from 'vitest'
import { createTurns } from './turns.mjs'

const endOfTurn = () => new Promise(resolve => setImmediate(resolve))

test('does one work a turn, in the order in which they came', async () => {
  const takeTurn = createTurns()
  const done: string[] = []
  for (const name of ['a', 'b', 'c']) takeTurn(() => done.push(name))
  expect(done).toEqual([])
  await endOfTurn()
  expect(done).toEqual(['a'])
  await endOfTurn()
  expect(done).toEqual(['a', 'b'])
  await endOfTurn()
  expect(done).toEqual(['a', 'b', 'c'])
})

test('takes in what comes while others wait, and after all are done', async () => {
  const takeTurn = createTurns()
  const done: string[] = []
  takeTurn(() => {
    done.push('a')
    takeTurn(() => done.push('b'))
  })
  await endOfTurn()
  await endOfTurn()
  expect(done).toEqual(['a', 'b'])
  takeTurn(() => done.push('c'))
  await endOfTurn()
  expect(done).toEqual(['a', 'b', 'c'])
})
