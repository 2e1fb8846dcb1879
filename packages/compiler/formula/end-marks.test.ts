import { expect, test } from 'vitest'
import type { RootContent } from '../mdx/nodes'
import { mapWithMarks } from './end-marks'

const text = (value: string): RootContent => ({ type: 'text', value })
// The plugin for formulas adds more to its nodes, which is not looked at here.
const formula = { type: 'inlineMath', value: 'z' } as RootContent

/** Every node as text; a formula with its marks in angle brackets. */
const written = (nodes: readonly RootContent[]): string =>
  mapWithMarks(nodes, (node, marks) => ({
    nodes: [text('value' in node && marks === '' ? String(node.value) : `<z${marks}>`)],
    tookMarks: marks !== '',
  }))
    .map(node => ('value' in node ? node.value : ''))
    .join('|')

test('a full stop, a comma and a closing bracket stay with the formula before them', () => {
  expect(written([text('at '), formula, text('. Then')])).toBe('at |<z.>| Then')
  expect(written([text('(of '), formula, text('), and')])).toBe('(of |<z),>| and')
})

test('words, a space and what stands after other nodes stay where they are', () => {
  expect(written([formula, text(' is'), formula, text('s')])).toBe('z| is|z|s')
  expect(written([text('a'), text('. b')])).toBe('a|. b')
})
