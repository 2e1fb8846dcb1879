import type { FrontMatter } from '@slopewise/lesson/frontmatter'
import type { Report, Reporter } from '../issues'
import type { LessonMaths } from '../maths/lesson-maths'
import type { RuleInA } from '../maths/rule-in-a'
import type { SourceText } from '../source/source-text'

/** What every part of a lesson is compiled with. */
export type LessonContext = {
  readonly source: SourceText
  readonly course: string
  /** The folder's name without its number. */
  readonly lesson: string
  readonly frontMatter: FrontMatter
  /** Null where the definitions could not be read: what needs them is left out, not reported. */
  readonly maths: LessonMaths | null
  /** The slope in terms of the value, where the front matter gives it. */
  readonly ruleInA: RuleInA | null
  readonly report: Report
  /** Whether an error within an extent was reported so far: then there is nothing more to say. */
  readonly hasErrorIn: Reporter['hasErrorIn']
  readonly errorsIn: Reporter['errorsIn']
  /** Formulas set so far, so that none is set twice. */
  readonly typesetBefore: Map<string, string>
}
