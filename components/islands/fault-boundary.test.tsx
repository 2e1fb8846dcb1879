import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FaultBoundary } from './fault-boundary'

test('a part that fails says so, with a way to try again, where it would go blank', () => {
  const boundary = new FaultBoundary({ children: 'the part' })
  expect(renderToStaticMarkup(boundary.render())).toBe('the part')
  // What React does when something inside throws.
  boundary.state = FaultBoundary.getDerivedStateFromError()
  const shown = renderToStaticMarkup(boundary.render())
  expect(shown).toContain('role="alert"')
  expect(shown).toMatch(/<button[^>]*>Try again/)
})
