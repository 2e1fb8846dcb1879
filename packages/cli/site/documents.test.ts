import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPreparer } from './documents.mjs'

const NONE = { scripts: new Set<string>(), styles: new Set<string>() }

const AS_IS = { put: (html: string) => html, has: () => false }

const pageOf = (seed: number): Buffer =>
  Buffer.from(
    Array.from(
      { length: 2_000 },
      (_, line) => `<p>${(line * seed) % 997} and ${line % 13}</p>`,
    ).join(''),
  )

test('the first who opens a page does not wait, and those after get it smaller', async () => {
  const prepare = createPreparer(NONE, AS_IS)
  const body = pageOf(31)
  const first = await prepare('tag', body, 'br')
  let later = first
  for (let turn = 0; turn < 200 && later.bytes.length >= first.bytes.length; turn += 1) {
    await pause(25)
    later = await prepare('tag', body, 'br')
  }
  expect(later.bytes.length).toBeLessThan(first.bytes.length)
  expect(brotliDecompressSync(later.bytes).equals(body)).toBe(true)
  expect(later.policy).toBe(first.policy)
})

test('a page of another tag is packed anew, and so is one without a tag', async () => {
  const prepare = createPreparer(NONE, AS_IS)
  await prepare('one', pageOf(31), 'br')
  const other = await prepare('two', pageOf(37), 'br')
  expect(brotliDecompressSync(other.bytes).equals(pageOf(37))).toBe(true)
  const untagged = await prepare(undefined, pageOf(41), 'br')
  expect(brotliDecompressSync(untagged.bytes).equals(pageOf(41))).toBe(true)
})
