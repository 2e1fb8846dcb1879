import { errorRule } from '../issues'

/** A key that the front matter does not have. */
export const frontMatterUnknownKey = errorRule(
  'front-matter-unknown-key',
  'Take the line out, or use one of the keys listed in docs/authoring.md.',
)
