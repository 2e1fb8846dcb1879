import { expect, test } from 'vitest'
import { ANSWER_BOX, dropOn, putAt, REST_BOX, readOrder, takeOut } from './order-model'

const LINES = ['p', 'q', 'r', 's'].map(id => ({ id, html: id }))
const state = (...answer: string[]) => readOrder(LINES, answer)

test('lines keep their letters wherever they stand, and strange ids are passed over', () => {
  const { placed, left } = state('r', 'gone', 'p')
  expect(placed.map(({ letter }) => letter)).toEqual(['C', 'A'])
  expect(left.map(({ letter }) => letter)).toEqual(['B', 'D'])
})

test('a line is put to its place from the rest and from another place', () => {
  expect(putAt(state('p', 'q'), 'r', 1)).toEqual(['p', 'r', 'q'])
  expect(putAt(state('p', 'q', 'r'), 'r', 0)).toEqual(['r', 'p', 'q'])
  expect(putAt(state('p', 'q'), 'p', 9)).toEqual(['q', 'p'])
  expect(takeOut(state('p', 'q'), 'p')).toEqual(['q'])
})

test('a drop on a line takes its place, on a box it ends there', () => {
  expect(dropOn(state('p', 'q', 'r'), 'p', 'r')).toEqual(['q', 'r', 'p'])
  expect(dropOn(state('p', 'q'), 's', 'q')).toEqual(['p', 's', 'q'])
  expect(dropOn(state('p'), 's', ANSWER_BOX)).toEqual(['p', 's'])
  expect(dropOn(state('p', 'q'), 'q', REST_BOX)).toEqual(['p'])
  expect(dropOn(state('p', 'q'), 'q', 's')).toEqual(['p'])
})

test('a drop that changes nothing is none', () => {
  expect(dropOn(state('p', 'q'), 'q', ANSWER_BOX)).toBeNull()
  expect(dropOn(state('p'), 's', REST_BOX)).toBeNull()
  expect(dropOn(state('p'), 'p', 'p')).toBeNull()
})
