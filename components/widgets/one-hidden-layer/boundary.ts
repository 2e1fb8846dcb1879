import { round } from '../drawing/path'

/** What a cell's corner is: a place of the drawing, and the height there. */
type Corner = readonly [x: number, y: number, height: number]

export type GridOptions = {
  /** The square that is drawn, in units of the drawing. */
  readonly left: number
  readonly top: number
  readonly size: number
  /** Cells along each side. */
  readonly parts: number
  /** The height over a place, each coordinate as a share of the square in [0, 1]. */
  readonly heightAt: (across: number, down: number) => number
}

const crossing = ([x1, y1, h1]: Corner, [x2, y2, h2]: Corner): readonly [number, number] => {
  const share = h1 / (h1 - h2)
  return [round(x1 + share * (x2 - x1)), round(y1 + share * (y2 - y1))]
}

const text = (place: readonly number[]): string => `${place[0]} ${place[1]}`

/** The part of a cell where the height is positive, and where its border crosses the cell. */
const cutCell = (corners: readonly Corner[]): { area: string; line: string } => {
  const area: string[] = []
  const ends: string[] = []
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner
    if (corner[2] > 0) area.push(text(corner))
    if (corner[2] > 0 === next[2] > 0) return
    const end = text(crossing(corner, next))
    area.push(end)
    ends.push(end)
  })
  const [a, b, c, d] = ends
  const lines = [a && b && `M${a}L${b}`, c && d && `M${c}L${d}`].filter(Boolean)
  return { area: area.length > 2 ? `M${area.join('L')}z` : '', line: lines.join('') }
}

const heightsOn = ({ parts, heightAt }: GridOptions): readonly number[][] =>
  Array.from({ length: parts + 1 }, (_, row) =>
    Array.from({ length: parts + 1 }, (_unused, column) => {
      const height = heightAt(column / parts, row / parts)
      return Number.isFinite(height) ? height : 0
    }),
  )

/** Full cells side by side as one rectangle. */
const runsOf = (full: readonly boolean[]): readonly (readonly [from: number, to: number])[] => {
  const runs: [number, number][] = []
  full.forEach((isFull, index) => {
    const last = runs.at(-1)
    if (!isFull) return
    if (last?.[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  })
  return runs
}

/** SVG path data of the region where a height is positive, and of its border: marching squares over a grid. */
export const traceBoundary = (
  options: GridOptions,
): { readonly region: string; readonly border: string } => {
  const { left, top, size, parts } = options
  const heights = heightsOn(options)
  const at = (share: number, start: number): number => round(start + (size * share) / parts)
  const cornerOf = (row: number, column: number): Corner => [
    at(column, left),
    at(row, top),
    heights[row]?.[column] ?? 0,
  ]
  const region: string[] = []
  const border: string[] = []
  for (let row = 0; row < parts; row += 1) {
    const full = Array.from({ length: parts }, (_, column) => {
      const corners = [
        cornerOf(row, column),
        cornerOf(row, column + 1),
        cornerOf(row + 1, column + 1),
        cornerOf(row + 1, column),
      ]
      if (corners.every(([, , height]) => height > 0)) return true
      const { area, line } = cutCell(corners)
      region.push(area)
      border.push(line)
      return false
    })
    for (const [from, to] of runsOf(full)) {
      region.push(
        `M${at(from, left)} ${at(row, top)}H${at(to, left)}V${at(row + 1, top)}H${at(from, left)}z`,
      )
    }
  }
  return { region: region.join(''), border: border.join('') }
}
