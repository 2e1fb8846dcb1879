import type { Drag, Load, Use } from './measure'

/** All that is measured of one page. */
export type Row = {
  readonly page: string
  readonly full: Load
  readonly slow: Load
  readonly reaction: number | null
  readonly drag: Drag | null
  readonly use: Use
}

/** The hand-written page of the peers' table, which the reference page stands for, in ms. */
const TABLE = { lcp: 836, reaction: 1402 } as const

type Bar = {
  readonly name: string
  readonly most: number
  readonly read: (row: Row, reference: Row) => number | null
}

const KILO = 1000

/** How long something takes as if the reference page took as long as in the table. */
const asInTable = (ms: number | null, own: number | null, table: number): number | null =>
  ms === null || own === null ? null : (ms / own) * table

/** What every lesson page is held to. Times are scaled by the reference page of the same run. */
export const BARS: readonly Bar[] = [
  { name: 'total kB', most: 155, read: ({ full }) => full.bytes.total / KILO },
  { name: 'JS kB', most: 125, read: ({ full }) => full.bytes.js / KILO },
  {
    name: 'LCP ms',
    most: 1200,
    read: ({ slow }, reference) => asInTable(slow.lcp, reference.slow.lcp, TABLE.lcp),
  },
  {
    name: 'reacts ms',
    most: 2200,
    read: ({ reaction }, reference) => asInTable(reaction, reference.reaction, TABLE.reaction),
  },
  {
    name: 'TBT ms',
    most: 100,
    read: ({ slow }, reference) => asInTable(slow.tbt, reference.reaction, TABLE.reaction),
  },
  { name: 'CLS full', most: 0.01, read: ({ full }) => full.cls },
  { name: 'CLS slow', most: 0.01, read: ({ slow }) => slow.cls },
  { name: 'frame p95', most: 16.8, read: ({ drag }) => drag?.p95 ?? null },
  {
    name: 'moves unseen',
    most: 20,
    read: ({ drag }) => (drag === null ? null : Math.max(0, 120 - drag.shown)),
  },
  { name: 'axe', most: 0, read: ({ use }) => use.axe },
]

/** Values and verdicts of one page, bar by bar. */
export const holdAgainst = (row: Row, reference: Row) =>
  BARS.map(({ name, most, read }) => {
    const value = read(row, reference)
    return { name, value, isOver: value !== null && value > most + 1e-9 }
  })
