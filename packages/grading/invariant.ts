/** Our own mistake, never an author's or a learner's: throws at once, with what should have held. */
export function invariant(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(`Invariant: ${sentence}`)
}
