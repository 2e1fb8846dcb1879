import { expect, test } from 'vitest'
import { createTurns } from './turns'

test('turns are taken one after the other, in the order asked for', async () => {
  const turns = createTurns()
  const seen: string[] = []
  const work = (name: string) =>
    turns.run(async () => {
      seen.push(`${name} begins`)
      await new Promise(resolve => setTimeout(resolve, 1))
      seen.push(`${name} ends`)
    })
  await Promise.all([work('a'), work('b')])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a turn that fails does not hold up the next', async () => {
  const turns = createTurns()
  const failed = turns.run(() => Promise.reject(new Error('no')))
  const next = turns.run(() => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  await expect(next).resolves.toBe('yes')
})
