import { errorRule } from '../issues'

/** Front matter in another language than YAML, among them `---js`, which is code. */
export const frontMatterLanguage = errorRule(
  'front-matter-language',
  'Write the front matter in YAML: its first line is "---" and nothing else.',
)
