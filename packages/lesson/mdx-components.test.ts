import { expect, expectTypeOf, test } from 'vitest'
import { LESSON_COMPONENTS } from './components'
import type { AuthorProps } from './mdx-components'

test('editors know every component, its required props and its optional ones', () => {
  expectTypeOf<keyof MDXProvidedComponents>().toEqualTypeOf<keyof typeof LESSON_COMPONENTS>()
  const plot: AuthorProps<'DerivativePlot'> = { of: 'g', at: '1', range: '-4..4' }
  const arrow: AuthorProps<'PenArrow'> = { direction: 'left', children: 'text' }
  const option: AuthorProps<'Option'> = { correct: true }
  const variant: AuthorProps<'Variant'> = { z0: 'ln 2', accepts: '2/9' }
  expect([plot.hide, arrow.direction, option.correct, variant.z0]).toEqual([
    undefined,
    'left',
    true,
    'ln 2',
  ])
})

test('a missing prop, an unknown one, another direction and content where there is none are errors', () => {
  // @ts-expect-error `range` is missing.
  const missing: AuthorProps<'DerivativePlot'> = { of: 'g', at: '1' }
  // @ts-expect-error `wen` is not known.
  const unknown: AuthorProps<'Feedback'> = { wen: '1', when: '1' }
  // @ts-expect-error Arrows point in four directions.
  const other: AuthorProps<'PenArrow'> = { direction: 'forth' }
  // @ts-expect-error A plot has no content.
  const content: AuthorProps<'DerivativePlot'> = { of: 'g', at: '1', range: '0..1', children: 'x' }
  expect([missing, unknown, other, content]).toHaveLength(4)
  expect(LESSON_COMPONENTS.PenArrow.props.direction.values).toContain('left')
})
