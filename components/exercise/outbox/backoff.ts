const FIRST_MS = 1_000
const LONGEST_MS = 5 * 60_000

type Waiting = {
  /** How often it was sent in vain, this time included. */
  readonly tries: number
  /** What the server asked for; null where it said nothing. */
  readonly retryAfterMs: number | null
  /** From [0, 1): a class whose network comes back must not answer all at once. */
  readonly chance: number
}

/**
 * How long to wait before an answer is sent again: twice as long each time up to five minutes, of which
 * between half and all is waited; never less than the server asked for.
 */
export const waitMs = ({ tries, retryAfterMs, chance }: Waiting): number => {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20))
  const own = longest * (0.5 + chance / 2)
  // Spread behind the time that the server named, too, which is the same for everybody.
  return retryAfterMs === null ? own : retryAfterMs + own * chance
}
