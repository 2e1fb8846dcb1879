import { errorRule } from '../issues'

/** A file that does not begin with front matter. */
export const frontMatterMissing = errorRule(
  'front-matter-missing',
  'Begin the file with a line "---", a line title: "…", and another line "---".',
)
