/** What is said of a part without an answer; `{part}` is its letter. Nothing is sent then. */
export const EMPTY_PART_WORDS = {
  problem: ['Part ({part}) has no answer yet.', 'A part has no answer yet.'],
  advice: 'Answer every part, then check: nothing was sent.',
} as const
