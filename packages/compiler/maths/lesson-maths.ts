import type { DefinitionTexts } from '@slopewise/lesson'
import { type Definitions, FUNCTIONS, freeVariables, parseDefinitions } from '@slopewise/math'
import type { FrontMatterRead } from '../front-matter/read-front-matter'
import type { YamlPath } from '../front-matter/yaml-places'
import type { Report } from '../issues'
import { definitionShadows, definitionUnreadable } from '../rules/of-front-matter'
import { extentOf, type MappedText } from '../source/mapped-text'
import { slipWords } from './slip-words'

/** What a lesson defines, parsed, with its names sorted by kind. */
export type LessonMaths = {
  readonly definitions: Definitions
  readonly texts: DefinitionTexts
  /** Parameters of its functions and other letters of its values: `z`. */
  readonly variables: readonly string[]
  readonly functions: readonly string[]
  readonly values: readonly string[]
}

const variablesOf = ({ functions, values }: Definitions): string[] => {
  const defined = new Set([...Object.keys(functions), ...Object.keys(values)])
  const names = [
    ...Object.values(functions).flatMap(({ parameters }) => parameters),
    ...Object.values(values).flatMap(value => [...freeVariables(value)]),
  ]
  return [...new Set(names)].filter(name => !defined.has(name))
}

/** The entry of the front matter that a definition stands in. */
const pathOf = (texts: DefinitionTexts, entry: string): YamlPath =>
  Object.hasOwn(texts.define, entry) ? ['define', entry] : ['conventions', entry]

const warnOfShadows = (maths: LessonMaths, { places }: FrontMatterRead, report: Report): void => {
  for (const entry of Object.keys(maths.texts.define)) {
    const name = entry.split('(')[0]?.trim() ?? ''
    const facts = Object.entries(FUNCTIONS).find(
      ([known, { aliases }]) => known === name || aliases.includes(name),
    )
    if (facts === undefined || name.length === 1) continue
    report(definitionShadows, places.keyExtent(['define', entry]), {
      message: `"${name}" is also a built-in function; in this lesson it has the meaning given here.`,
    })
  }
}

const LETTER = /[A-Za-zα-ω](?:\d+)?(?![A-Za-z0-9α-ω(])/g
const NAMED = /^\s*([A-Za-zα-ω]\w*)\s*(?:\(([^()]*)\))?/

/** What values may speak of: parameters of functions first, then letters that nothing defines. */
const lettersOf = (define: DefinitionTexts['define']): string[] => {
  const heads = Object.keys(define).map(entry => NAMED.exec(entry))
  const parameters = heads.flatMap(head => head?.[2]?.split(',').map(one => one.trim()) ?? [])
  const names = new Set(heads.map(head => head?.[1]))
  const values = Object.entries(define).filter(([entry]) => !entry.includes('('))
  const letters = values.flatMap(([, text]) =>
    [...text.matchAll(LETTER)]
      .filter(({ index }) => !/[A-Za-z0-9α-ω]/.test(text.charAt(index - 1)))
      .map(([letter]) => letter),
  )
  const free = letters.filter(letter => letter !== 'e' && !names.has(letter))
  return [...new Set([...parameters, ...(parameters.length + free.length === 0 ? ['z'] : free)])]
}

/** Parses `define` and `conventions`. Null, with an issue inside the entry, where they cannot be read. */
export const readLessonMaths = (read: FrontMatterRead, report: Report): LessonMaths | null => {
  const { define, conventions } = read.frontMatter
  const texts: DefinitionTexts = { define, conventions }
  const variables = lettersOf(define)
  const parsed = parseDefinitions({ define, conventions, variables })
  if (!parsed.ok) {
    const path = pathOf(texts, parsed.entry)
    const { keyText, valueText } = read.places
    const text: MappedText = parsed.part === 'name' ? keyText(path) : valueText(path)
    const extent = extentOf(text, parsed.slip.span)
    report(definitionUnreadable, extent, slipWords(parsed.slip, text.text))
    return null
  }
  const { definitions } = parsed
  const maths: LessonMaths = {
    definitions,
    texts,
    variables: variablesOf(definitions),
    functions: Object.keys(definitions.functions),
    values: Object.keys(definitions.values),
  }
  warnOfShadows(maths, read, report)
  return maths
}
