import type { Issue, LessonSummary } from '@slopewise/lesson'
import type { LessonLetters } from '../fonts/cut-fonts'
import type { LessonFacts } from '../lesson/lesson-facts'
import type { MathCoverage } from '../relations/coverage'

/** A file that a lesson was compiled to. */
export type LessonFile = {
  /** Below the release: `public/<course>/<lesson>.json`, `keys/…`. */
  readonly name: string
  /** Where its bytes lie; such a file is never written again. */
  readonly from: string
  /** In bytes. */
  readonly size: number
  /** Hex hash of its bytes. */
  readonly hash: string
}

/** The key of one exercise, for the keys of all releases. */
export type KeyFile = {
  readonly id: string
  readonly publicHash: string
  readonly from: string
  readonly size: number
}

/** What became of a lesson. */
export type LessonOutcome = {
  readonly issues: readonly Issue[]
  readonly facts: LessonFacts
  readonly coverage: MathCoverage
  /** Null where the lesson has errors: then there are no files either. */
  readonly summary: LessonSummary | null
  readonly files: readonly LessonFile[]
  readonly keys: readonly KeyFile[]
  /** What the formulas of its files are set with, for the fonts of a release. */
  readonly letters: LessonLetters
}
