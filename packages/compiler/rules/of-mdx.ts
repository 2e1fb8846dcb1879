import { errorRule } from '../issues'

/** Rules of MDX's own syntax. */
export const mdxSyntax = errorRule(
  'mdx-syntax',
  'In running text write a "<" or "{" with a backslash before it, or inside a formula.',
)

export const mdxTagUnclosed = errorRule(
  'mdx-tag-unclosed',
  'Put opening and closing tag on lines of their own, or both within one paragraph.',
)

export const texOutsideMath = errorRule(
  'tex-outside-math',
  'Put the formula between dollar signs: $…$.',
)

export const lessonCode = errorRule(
  'lesson-code',
  'A lesson is text: use the components listed in docs/authoring.md.',
)

export const lessonTooLarge = errorRule('lesson-too-large', 'Cut the lesson into several.')

export const lessonNotText = errorRule('lesson-not-text', 'Save the file as text in UTF-8.')
