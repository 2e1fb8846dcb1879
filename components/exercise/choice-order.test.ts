import vm from 'node:vm'
import { expect, test } from 'vitest'
import { SHUFFLE_HERE, SHUFFLE_SCRIPT, shuffle } from './choice-order'

const OPTIONS = ['one', 'two', 'three', 'four', 'five'].map(id => ({ id }))
const idsOf = (options: readonly { readonly id: string }[]) => options.map(({ id }) => id)

/** The static page: a list of options with the script at its end, in a document of its own. */
const makePage = (kept: Map<string, string>, address: string) => {
  const order: { id: string }[] = [...OPTIONS]
  const box = {
    getAttribute: () => address,
    querySelectorAll: () => order.map(option => ({ ...option, getAttribute: () => option.id })),
    insertBefore: ({ id }: { id: string }) => {
      order.splice(
        order.findIndex(option => option.id === id),
        1,
      )
      order.push({ id })
    },
  }
  const context = vm.createContext({
    document: { currentScript: { parentNode: box } },
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    },
  })
  vm.runInContext('var window = globalThis', context)
  vm.runInContext(SHUFFLE_SCRIPT, context)
  vm.runInContext(SHUFFLE_HERE, context)
  return idsOf(order)
}

test('the script of the static page and React put options in the same order', () => {
  for (const seed of ['1', '2', '345', '6789']) {
    for (const address of ['c/l/one', 'c/l/two']) {
      const page = makePage(new Map([['slopewise:seed', seed]]), address)
      expect(page).toEqual(idsOf(shuffle(OPTIONS, address, seed)))
    }
  }
})

test('a first visit makes a seed that the next one keeps', () => {
  const kept = new Map<string, string>()
  const first = makePage(kept, 'c/l/one')
  expect(kept.get('slopewise:seed')).toMatch(/^\d+$/)
  expect(makePage(kept, 'c/l/one')).toEqual(first)
})

test('learners see different orders, and so do exercises', () => {
  const orders = new Set(
    ['1', '2', '3', '4', '5', '6'].map(seed => idsOf(shuffle(OPTIONS, 'c/l/one', seed)).join()),
  )
  expect(orders.size).toBeGreaterThan(3)
  expect(shuffle(OPTIONS, 'c/l/one', null)).toBe(OPTIONS)
})
