import { expect, test } from 'vitest'
import { createNamedTurns, createTurns } from './turns'

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

test('users of one name wait for each other, of another they do not', async () => {
  const turns = createNamedTurns()
  const seen: string[] = []
  let open: () => void = () => {}
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  const first = turns.run('ada', () => gate.then(() => seen.push('ada 1')))
  const second = turns.run('ada', async () => seen.push('ada 2'))
  await turns.run('emmy', async () => seen.push('emmy'))
  open()
  await Promise.all([first, second])
  expect(seen).toEqual(['emmy', 'ada 1', 'ada 2'])
})
