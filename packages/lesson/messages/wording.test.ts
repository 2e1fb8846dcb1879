import { expect, test } from 'vitest'
import { placeholdersOf, say } from './wording'

test('says the first wording whose names are all known', () => {
  const wording = ['{yours} is {exact}.', '{yours}.', 'Right.'] as const
  expect(say(wording, { yours: '0.5', exact: '1/2' })).toBe('0.5 is 1/2.')
  expect(say(wording, { yours: '0.5', exact: '' })).toBe('0.5.')
  expect(say(wording)).toBe('Right.')
})

test('what is put in is text, never a template', () => {
  expect(say('“{at}” stops here.', { at: '{name} $& $1', name: 'no' })).toBe(
    '“{name} $& $1” stops here.',
  )
})

test('names of the prototype are not known', () => {
  expect(say(['{constructor}', 'plain'])).toBe('plain')
})

test('finds the names between braces', () => {
  expect(placeholdersOf('Take “{at}” out, {name}.')).toEqual(['at', 'name'])
})
