import { beforeEach, expect, test, vi } from 'vitest'
import { isRemembered, placeOf, recall, remember, rememberText } from './exercise-memory'
import { startState } from './exercise-state'

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, text: string) => store.set(name, text),
  })
})

const SLOPE = { address: 'c/l/slope', variant: 'z0=1' }

test('a dealt variant has a place of its own, beside the page’s and other exercises’', () => {
  const own = placeOf(SLOPE, null)
  const dealt = placeOf(SLOPE, '2026-01-01T00:00:00.000Z')
  const other = placeOf({ ...SLOPE, address: 'c/l/other' }, '2026-01-01T00:00:00.000Z')
  expect(new Set([own.name, dealt.name, other.name]).size).toBe(3)
})

test('a variant dealt once more starts without what was typed the last time', () => {
  const [then, now] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'].map(dealtAt =>
    placeOf(SLOPE, dealtAt),
  )
  expect(now?.name).toBe(then?.name)
  expect(now?.variant).not.toBe(then?.variant)
})

test('a text typed before the code is there is remembered, with the mark that was', () => {
  const place = placeOf(SLOPE, null)
  expect(isRemembered(SLOPE.address)).toBe(false)
  rememberText(place, null, '1/')
  expect(recall(place)).toMatchObject({ answer: '1/', judged: null })
  expect(isRemembered(SLOPE.address)).toBe(true)
  remember(place, { ...startState('1/'), clearedAt: '2026-01-01T00:00:00.000Z' })
  rememberText(place, null, '1/4')
  expect(recall(place)).toMatchObject({ answer: '1/4', clearedAt: '2026-01-01T00:00:00.000Z' })
})

test('texts typed into parts before the code is there are remembered beside each other', () => {
  const place = placeOf(SLOPE, null)
  rememberText(place, 'slope', '1/4')
  rememberText(place, 'rule', 'a(1-a)')
  expect(recall(place)?.answer).toEqual({ slope: '1/4', rule: 'a(1-a)' })
})

test('a dealt variant counts as remembered, one of another exercise does not', () => {
  remember(placeOf(SLOPE, '2026-01-01T00:00:00.000Z'), startState('1/4'))
  expect(isRemembered(SLOPE.address)).toBe(true)
  expect(isRemembered('l/slope')).toBe(false)
})
