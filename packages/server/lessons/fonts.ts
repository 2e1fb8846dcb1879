import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CutFont } from '@slopewise/lesson'
import { findFixed } from './artifact'
import { getRelease } from './release'

const FILE = /^[0-9a-f]{32}\.woff2$/

/** The fonts of formulas, cut to what the current release needs; none in development. */
export const listFonts = (): readonly CutFont[] =>
  findFixed<readonly CutFont[]>(getRelease().folder, 'fonts.json') ?? []

/** The bytes of one of them; null for any other name. */
export const findFont = (file: string): Buffer | null => {
  if (!FILE.test(file)) return null
  const place = path.join(getRelease().folder, 'fonts', file)
  return existsSync(place) ? readFileSync(place) : null
}
