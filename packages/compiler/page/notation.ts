import type { PublicLesson } from '@slopewise/lesson'
import { toTex } from '@slopewise/math'
import { setMapped } from '../formula/set-formula'
import type { FrontMatterRead } from '../front-matter/read-front-matter'
import type { LessonContext } from '../lesson/lesson-context'
import { findExpression } from '../maths/read-maths'
import { type MappedText, mapToPlace } from '../source/mapped-text'
import { renderInlineText } from './inline-text'
import { formulaHtml } from './render-html'

type Entry = PublicLesson['notation'][number]

const symbolOf = (tex: MappedText, context: LessonContext): string => {
  const formula = setMapped(tex, { display: false }, context)
  return formula === null ? '' : formulaHtml(formula)
}

/** The author's own: TeX of the symbol, and its meaning in words. */
const writtenNotation = (read: FrontMatterRead, context: LessonContext): Entry[] =>
  Object.keys(read.frontMatter.notation ?? {}).map(symbol => ({
    symbolHtml: symbolOf(read.places.keyText(['notation', symbol]), context),
    meaningHtml: renderInlineText(read.places.valueText(['notation', symbol]), context),
  }))

/** What the lesson defines, as formulas: `g(z)` and its body. */
const definedNotation = (read: FrontMatterRead, context: LessonContext): Entry[] => {
  const { maths } = context
  if (maths === null) return []
  const texOf = (text: string): string | null => {
    const expression = findExpression(text, { maths, names: [] })
    return expression === null ? null : toTex(expression)
  }
  return Object.entries(maths.texts.define).flatMap(([symbol, body]) => {
    const [symbolTex, bodyTex] = [texOf(symbol), texOf(body)]
    const [at] = read.places.keyExtent(['define', symbol])
    if (symbolTex === null || bodyTex === null) return []
    return [
      {
        symbolHtml: symbolOf(mapToPlace(symbolTex, at), context),
        meaningHtml: symbolOf(mapToPlace(bodyTex, at), context),
      },
    ]
  })
}

/** The notation box: what the front matter says, else what the lesson defines. */
export const compileNotation = (read: FrontMatterRead, context: LessonContext): Entry[] =>
  read.frontMatter.notation === undefined
    ? definedNotation(read, context)
    : writtenNotation(read, context)
