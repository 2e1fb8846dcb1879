import { readPlaced } from '@slopewise/lesson/read-placed'

/** The number that a text stands for, read as the grader does; null where it is none. */
export const readNumber = (text: string): number | null => {
  const read = readPlaced({ place: 'point', plot: { variable: '' } }, text)
  return read.ok && read.placed.place === 'point' ? read.placed.at : null
}
