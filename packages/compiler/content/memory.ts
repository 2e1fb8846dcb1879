import { createHash } from 'node:crypto'
import type { Verdict } from '@slopewise/lesson'
import type { Grade } from '../exercise/self-tests'
import type { DecidedBefore } from '../relations/ledger'

/**
 * What a process that compiles again and again, such as the author's, need not work out twice. All of
 * it is a function of its key alone, so that remembering changes no outcome.
 */
export type Memory = {
  /** Formulas that were set. */
  readonly typesetBefore: Map<string, string>
  /** Claims that were decided. */
  readonly decidedBefore: DecidedBefore
  /** Grades, or remembers what the same answer to the same key was given. */
  readonly grade: Grade
  /** Forgets everything once there is a lot of it. */
  readonly shrink: () => void
}

/** About 20 MB of HTML. */
const FORMULAS_MAX = 10_000
const CLAIMS_MAX = 20_000
const GRADES_MAX = 20_000

/** Short names for objects of JSON: the hash of what is in them, worked out once for each object. */
const makeNames = () => {
  const names = new WeakMap<object, string>()
  return (value: object): string => {
    const known = names.get(value)
    if (known !== undefined) return known
    const name = createHash('sha256').update(JSON.stringify(value)).digest('base64')
    names.set(value, name)
    return name
  }
}

/** An empty memory for verdicts of `grade`. */
export const makeMemory = (grade: Grade): Memory => {
  const typesetBefore = new Map<string, string>()
  const decidedBefore: DecidedBefore = new Map()
  const verdicts = new Map<string, Verdict>()
  const nameOf = makeNames()
  return {
    typesetBefore,
    decidedBefore,
    grade: (exercise, key, attempted) => {
      const name = `${nameOf(exercise)} ${nameOf(key)} ${JSON.stringify(attempted)}`
      const before = verdicts.get(name)
      if (before !== undefined) return before
      const verdict = grade(exercise, key, attempted)
      verdicts.set(name, verdict)
      return verdict
    },
    shrink: () => {
      if (typesetBefore.size > FORMULAS_MAX) typesetBefore.clear()
      if (decidedBefore.size > CLAIMS_MAX) decidedBefore.clear()
      if (verdicts.size > GRADES_MAX) verdicts.clear()
    },
  }
}
