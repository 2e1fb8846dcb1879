import { errorRule, warningRule } from '../issues'

/** Rules of the lines between the `---` fences. */
export const frontMatterMissing = errorRule(
  'front-matter-missing',
  'Begin the file with a line "---", a line title: "…", and another line "---".',
)

export const frontMatterUnclosed = errorRule(
  'front-matter-unclosed',
  'Put a line "---" after the last line of the front matter.',
)

export const frontMatterLanguage = errorRule(
  'front-matter-language',
  'Write the front matter in YAML: its first line is "---" and nothing else.',
)

export const frontMatterSyntax = errorRule(
  'front-matter-syntax',
  'Write one "key: value" a line, and put values in double quotes.',
)

export const frontMatterUnknownKey = errorRule(
  'front-matter-unknown-key',
  'Take the line out, or use one of the keys listed in docs/authoring.md.',
)

export const frontMatterValue = errorRule('front-matter-value', 'Put the value in double quotes.')

export const definitionUnreadable = errorRule(
  'definition-unreadable',
  'Write it in plain maths, as a learner would type it: g(z): "1/(1 + e^(-z))".',
)

export const definitionShadows = warningRule(
  'definition-shadows',
  'Use another name, unless the lesson means to give this one a meaning of its own.',
)

export const ruleInAWrong = errorRule(
  'rule-in-a-wrong',
  'Give the slope in terms of the value a: rule: "a(1-a)" for the sigmoid.',
)
