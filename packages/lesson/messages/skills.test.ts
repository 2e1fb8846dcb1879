import { expect, test } from 'vitest'
import { nameSkill } from './skills'

test('a skill has a name, an unknown one that of its id', () => {
  expect(nameSkill('chain')).toBe('Chain rule')
  expect(nameSkill('matrix-shapes')).toBe('Matrix shapes')
  expect(nameSkill('constructor')).toBe('Constructor')
})
