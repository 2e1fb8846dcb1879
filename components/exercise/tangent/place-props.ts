import type { PlacingTask } from '@slopewise/lesson'
import type { PlacingFigure } from './layout'

/** What each way of placing something gets: the answer is the only state there is. */
export type PlaceProps = {
  readonly task: PlacingTask
  readonly figure: PlacingFigure
  readonly answer: string
  readonly numbers: { readonly numberOf: (text: string) => number | null }
  readonly isDisabled: boolean
  readonly isWrong: boolean
  readonly onAnswer: (answer: string) => void
  readonly onFirstUse: () => void
}
