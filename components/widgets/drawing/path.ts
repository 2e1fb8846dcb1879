import type { Stretch } from './curve'
import { linearScale } from './scale'

/** Coordinates far outside the drawing are cut off there: some renderers choke on huge numbers. */
const OUTSIDE_MAX = 800

/** To hundredths of the drawing's unit. */
export const round = (coordinate: number): number => Math.round(coordinate * 100) / 100

/**
 * The straight map that ends on hundredths: the last digits of exponentials differ between the
 * server's engine and a browser's, and what both draw has to be the same.
 */
export const roundedScale = (...[domain, screen]: Parameters<typeof linearScale>) => {
  const scale = linearScale(domain, screen)
  return (x: number): number => round(scale(x))
}

/** A coordinate that every renderer can draw, as far outside as it may be. */
export const keepNear = (coordinate: number): number =>
  round(Math.min(OUTSIDE_MAX, Math.max(-OUTSIDE_MAX, coordinate)))

/** Stretches of a curve as SVG path data: one line each, nothing between them. */
export const toPath = (
  stretches: readonly Stretch[],
  xOf: (z: number) => number,
  yOf: (y: number) => number,
): string =>
  stretches
    .map(stretch => `M${stretch.map(([z, y]) => `${round(xOf(z))} ${keepNear(yOf(y))}`).join('L')}`)
    .join('')
