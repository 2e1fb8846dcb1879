import { type FoldedText, foldText, spanOf } from '../../parse/fold'
import type { ParseOptions } from '../../parse/options'
import { parseCondition, parseExpression } from '../../parse/parse'
import { NUMBER_ZERO, negate } from '../../tree/build'
import type { Expression, Span } from '../../tree/expression'
import { mapCondition } from '../../tree/walk'
import { infinityOf, isDefinedNumber, orderNumbers } from '../order'
import { withoutRegion } from './compare-regions'
import { endsOfPieces, piecesOfCondition } from './read-relations'
import { ALL_NUMBERS, type Region, type RegionEnd, type RegionPiece } from './region'
import {
  regionStretch,
  type Stretch,
  splitList,
  splitUnion,
  splitWithout,
  withoutTexWords,
} from './scan'
import type { RegionSlip } from './slip'

/** What a text may speak of. */
export type RegionOptions = ParseOptions & {
  /**
   * For an author's text: what its ends and the sides of its conditions stand for, names worked
   * out. Without it an end may use no name.
   */
  readonly resolve?: (expression: Expression) => Expression
}

/** A text as a region, or the slip that stopped the reading. */
export type ParsedRegion =
  | { readonly ok: true; readonly region: Region }
  | { readonly ok: false; readonly slip: RegionSlip }

/** The longest region that is read, in UTF-16 units. */
export const REGION_LENGTH_MAX = 1000
const PIECES_MAX = 32

const EMPTY_SET = /^(?:∅|\\emptyset|\\varnothing|\{\s*\}|(?:the )?empty(?: set)?|none)$/i
const ALL = /^(?:ℝ|R|\\mathbb\s*(?:R|\{\s*R\s*\})|\\R|reals|(?:all )?real numbers)$/
const DIGITS = /^\d+$/

/** Reads the parts of one text; after the first slip the rest is passed over. */
class RegionReader {
  slip: RegionSlip | null = null

  constructor(
    private readonly typed: string,
    private readonly folded: FoldedText,
    private readonly options: RegionOptions,
  ) {}

  union(): readonly RegionPiece[] {
    const { text } = this.folded
    const whole = regionStretch(text)
    const parts = splitUnion(text, whole)
    const [first, taken, ...more] = splitWithout(text, whole)
    const all = [...parts, ...(first && taken ? [first, taken] : []), ...more]
    const isPlain = all.length <= PIECES_MAX && all.every(({ from, to }) => from < to)
    if (!isPlain || more.length > 0) return this.refuse('not-a-region', whole)
    if (!first || !taken) return parts.flatMap(part => this.piece(part))
    if (parts.length > 1) return this.refuse('two-readings', whole, { found: '∖' })
    return this.difference(first, taken)
  }

  private difference(first: Stretch, taken: Stretch): readonly RegionPiece[] {
    const [region, other] = [{ pieces: this.piece(first) }, { pieces: this.piece(taken) }]
    if (this.slip !== null) return []
    return withoutRegion(region, other)?.pieces ?? this.refuse('not-a-region', taken)
  }

  private piece(at: Stretch): readonly RegionPiece[] {
    const text = this.folded.text.slice(at.from, at.to)
    if (EMPTY_SET.test(text)) return []
    if (ALL.test(text) && !this.isName(text)) return [ALL_NUMBERS]
    const [open, close] = [text.charAt(0), text.length > 1 ? text.charAt(text.length - 1) : '']
    const inside = { from: at.from + 1, to: at.to - 1 }
    if (open === '{' && close === '}') return this.points(splitList(this.folded.text, inside))
    if (/[[({\]]/.test(open)) {
      const parts = splitList(this.folded.text, inside)
      const isClosed = /[\])[]/.test(close)
      if (parts.length > 1 && isClosed && open !== '{') return this.interval(at, parts)
      if (parts.length > 1) return this.refuseBrackets(at, open, close)
    }
    if (/^[-+]?\d+,\d+$/.test(text)) return this.refuse('ambiguous-comma', at)
    return /[<>=]/.test(text) ? this.relation(at) : this.points([at])
  }

  private isName(text: string): boolean {
    const { variables, values = [], functions = [] } = this.options
    return [...variables, ...values, ...functions].includes(text)
  }

  private refuseBrackets(at: Stretch, open: string, close: string): readonly RegionPiece[] {
    return /[\])}]/.test(close)
      ? this.refuse('mismatched-bracket', { from: at.to - 1, to: at.to }, { open, close })
      : this.refuse('unclosed-bracket', { from: at.from, to: at.from + 1 }, { bracket: open })
  }

  private refuse(
    code: RegionSlip['code'],
    { from, to }: Stretch,
    args: Readonly<Record<string, string>> = {},
  ): readonly RegionPiece[] {
    return this.stop({ code, span: spanOf(this.folded, from, to), args })
  }

  private stop(slip: RegionSlip): readonly RegionPiece[] {
    this.slip ??= slip
    return []
  }

  /** The names that an end may use. */
  private namesOfEnds(): ParseOptions {
    const { resolve, ...options } = this.options
    if (resolve !== undefined) return options
    const { variables, forbidden = [] } = options
    return {
      ...options,
      variables: [],
      forbidden: [...variables, ...forbidden],
      derivatives: false,
    }
  }

  /**
   * The typed text with everything before and behind blank, so that spans are those of the whole.
   */
  private only({ from, to }: Stretch): string {
    const [start, end] = spanOf(this.folded, from, to)
    return ' '.repeat(start) + this.typed.slice(start, end)
  }

  private number(at: Stretch): Expression {
    if (at.from >= at.to) {
      this.refuse('interval-ends', { from: at.from - 1, to: at.to + 1 })
      return NUMBER_ZERO
    }
    const read = parseExpression(this.only(at), this.namesOfEnds())
    if (!read.ok) {
      this.stop(read.slip)
      return NUMBER_ZERO
    }
    const value = this.resolved(read.expression)
    this.requireNumber(value, spanOf(this.folded, at.from, at.to))
    return value
  }

  private resolved(expression: Expression): Expression {
    return this.options.resolve?.(expression) ?? expression
  }

  private requireNumber(expression: Expression, span: Span): void {
    if (infinityOf(expression) !== 0 || isDefinedNumber(expression) === true) return
    this.stop({ code: 'not-a-real-number', span, args: {} })
  }

  private points(parts: readonly Stretch[]): readonly RegionPiece[] {
    return parts.flatMap((part): readonly RegionPiece[] => {
      const isBoth = this.folded.text[part.from] === '±'
      const at = this.number(isBoth ? { ...part, from: part.from + 1 } : part)
      if (infinityOf(at) !== 0) return this.refuse('infinity-included', part)
      const own = { kind: 'point', at } as const
      return isBoth ? [{ kind: 'point', at: negate(at) }, own] : [own]
    })
  }

  private interval(at: Stretch, parts: readonly Stretch[]): readonly RegionPiece[] {
    const [first, second] = parts
    const { text } = this.folded
    if (!first || !second || parts.length !== 2) {
      const isDigits = parts.every(({ from, to }) => DIGITS.test(text.slice(from, to)))
      return this.refuse(isDigits ? 'ambiguous-comma' : 'interval-ends', at)
    }
    const [low, high] = [this.number(first), this.number(second)]
    if (this.slip !== null) return []
    const isClosed = [text[at.from] === '[', text[at.to - 1] === ']'] as const
    if (infinityOf(low) === 1 || infinityOf(high) === -1)
      return this.refuse('interval-reversed', at)
    if (isClosed[0] && infinityOf(low) !== 0) return this.refuse('infinity-included', first)
    if (isClosed[1] && infinityOf(high) !== 0) return this.refuse('infinity-included', second)
    return this.between(at, [low, high], isClosed)
  }

  private between(
    at: Stretch,
    [low, high]: readonly [Expression, Expression],
    [closedLow, closedHigh]: readonly [boolean, boolean],
  ): readonly RegionPiece[] {
    const order = orderNumbers(low, high)
    const isPoint = order === 0 && closedLow && closedHigh
    if (isPoint) return [{ kind: 'point', at: low }]
    if (order === 1 || order === 0) return this.refuse('interval-reversed', at)
    const endOf = (end: Expression, closed: boolean): RegionEnd =>
      infinityOf(end) === 0 ? { at: end, closed } : { at: null, closed: false }
    return [{ kind: 'interval', from: endOf(low, closedLow), to: endOf(high, closedHigh) }]
  }

  private relation(at: Stretch): readonly RegionPiece[] {
    const read = parseCondition(this.only(at), this.options)
    if (!read.ok) {
      // Conditions with a comma between: cases are not meant.
      const isList = read.slip.code === 'incomplete-cases'
      return isList ? this.refuse('not-a-region', at) : this.stop(read.slip)
    }
    const condition = mapCondition(read.condition, side => this.resolved(side))
    const pieces = piecesOfCondition(condition)
    if (pieces === null) return this.refuse('not-a-region', at)
    const span = spanOf(this.folded, at.from, at.to)
    for (const end of endsOfPieces(pieces)) this.requireNumber(end, end.span ?? span)
    return pieces
  }
}

const sizeSlip = (typed: string): RegionSlip | null => {
  if (typed.trim() === '') return { code: 'empty', span: [0, typed.length], args: {} }
  if (typed.length <= REGION_LENGTH_MAX) return null
  const args = { length: `${typed.length}`, most: `${REGION_LENGTH_MAX}` }
  return { code: 'too-long', span: [REGION_LENGTH_MAX, typed.length], args }
}

/**
 * Reads a set of numbers: `[0, 1]`, `(0, 1]`, `]0, 1]`, `(-∞, 0)`, `{0, 1}`, `[0, 1] ∪ {2}`, `ℝ`,
 * `∅`, `0 <= g < 1`, `|z| > 2`, one number alone; also as LaTeX and behind `z ∈`. A comma between
 * two ends or members separates, so decimals there take a point, unless `;` separates; `0,1` alone
 * is refused. `±1` are two numbers, `ℝ ∖ {0}` all but one. Any text
 * gives a region or a slip with its place; nothing is thrown. Asked for only where an exercise
 * allows regions: `parseExpression` refuses them.
 *
 * @example
 * parseRegion('[0, 1]', { variables: [] }).ok // => true
 */
export const parseRegion = (typed: string, options: RegionOptions): ParsedRegion => {
  const tooLong = sizeSlip(typed)
  if (tooLong !== null) return { ok: false, slip: tooLong }
  const reader = new RegionReader(typed, withoutTexWords(foldText(typed)), options)
  const pieces = reader.union()
  if (reader.slip !== null) return { ok: false, slip: reader.slip }
  if (pieces.length <= PIECES_MAX) return { ok: true, region: { pieces } }
  return { ok: false, slip: { code: 'not-a-region', span: [0, typed.length], args: {} } }
}
