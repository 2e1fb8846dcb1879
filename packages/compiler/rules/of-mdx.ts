/** Rules of MDX's own syntax. */
export { lessonCode } from './lesson-code-rule'
export { lessonNotText } from './lesson-not-text'
export { lessonTooLarge } from './lesson-too-large'
export { mdxSyntax } from './mdx-syntax'
export { mdxTagUnclosed } from './mdx-tag-unclosed'
export { texOutsideMath } from './tex-outside-math'
