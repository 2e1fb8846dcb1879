import {
  add,
  and,
  branch,
  type Condition,
  call,
  cases,
  compare,
  divide,
  type Expression,
  multiply,
  negate,
  not,
  num,
  or,
  power,
  type Relation,
  readNumber,
  subtract,
  variable,
} from '@slopewise/math'
import { type Caller, callFunction, METHODS_OF_TYPE } from './calls'
import { MODULE_CONSTANTS } from './functions'
import type { CodeRemark } from './remark'
import { stop } from './slip'
import type { Token } from './tokens'
import { conditionOf, number, numberOf, truth, type Value } from './value'

/** Brackets and powers inside one another at most. */
const DEPTH_MAX = 60

const RELATIONS: Readonly<Record<string, Relation>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '=',
  '!=': '!=',
}

/** Names that only begin or join other things in Python. */
const KEYWORDS: ReadonlySet<string> = new Set(['if', 'else', 'and', 'or', 'not'])
const STATEMENTS: ReadonlySet<string> = new Set([
  'def',
  'import',
  'for',
  'while',
  'lambda',
  'print',
])

/**
 * Reads one Python expression by recursive descent, by Python's own precedence: `-a**2` is
 * `-(a**2)`, `z > 0 & w` is `z > (0 & w)`. Nothing is run. Throws `CodeStop` at the first slip.
 */
export class CodeParser implements Caller {
  private at = 0
  private depth = 0
  readonly remarks: CodeRemark[] = []

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: readonly string[],
    private readonly forbidden: readonly string[],
  ) {}

  get token(): Token {
    const token = this.tokens[Math.min(this.at, this.tokens.length - 1)]
    // The end is always among the tokens.
    return token ?? { kind: 'end', text: '', span: [0, 0] }
  }

  /** The whole line. */
  readLine(): Value {
    if (this.is('return')) this.at += 1
    if (this.token.kind === 'end') stop('empty', this.token.span)
    const value = this.readChoice()
    if (this.token.kind !== 'end') this.refuseRest()
    return value
  }

  is(text: string): boolean {
    return this.token.kind !== 'end' && this.token.text === text
  }

  take(): Token {
    const { token } = this
    this.at += 1
    return token
  }

  takeIf(text: string): Token | null {
    return this.is(text) ? this.take() : null
  }

  remark(code: CodeRemark['code'], span: CodeRemark['span'], instead = ''): void {
    this.remarks.push({ code, span, instead })
  }

  /** From the first token of something to the last one that was read. */
  spanFrom(start: Token): readonly [number, number] {
    return [start.span[0], this.tokens[this.at - 1]?.span[1] ?? start.span[1]]
  }

  /** What stands where the line should have ended. */
  private refuseRest(): never {
    const { kind, text, span } = this.token
    if (kind === 'name' && STATEMENTS.has(text)) return stop('code-statement', span)
    if (kind === 'name' || kind === 'number' || text === '(') return stop('code-times', span)
    if (text === '^') return stop('code-caret', span)
    if (text === '=' || text === ':' || text === ';') return stop('code-statement', span)
    if (text === ')' || text === ']') return stop('unopened-bracket', span)
    return stop('unexpected-token', span)
  }

  /** `a if condition else b`. */
  readChoice(): Value {
    this.depth += 1
    if (this.depth > DEPTH_MAX) stop('too-deep', this.token.span)
    const start = this.token
    const value = this.readOr()
    const choice = this.takeIf('if') === null ? value : this.readElse(value, start)
    this.depth -= 1
    return choice
  }

  private readElse(value: Value, start: Token): Value {
    const condition = this.readOr()
    if (this.takeIf('else') === null) stop('unexpected-token', this.token.span)
    const other = this.readChoice()
    this.remark('scalar-only/if-else', this.spanFrom(start), 'np.where(condition, a, b)')
    return number(cases([branch(numberOf(value), conditionOf(condition))], numberOf(other)))
  }

  private readOr(): Value {
    let left = this.readAnd()
    for (let word = this.takeIf('or'); word !== null; word = this.takeIf('or')) {
      this.remark('scalar-only/logic', word.span, '|')
      left = truth(or(conditionOf(left), conditionOf(this.readAnd())))
    }
    return left
  }

  private readAnd(): Value {
    let left = this.readNot()
    for (let word = this.takeIf('and'); word !== null; word = this.takeIf('and')) {
      this.remark('scalar-only/logic', word.span, '&')
      left = truth(and(conditionOf(left), conditionOf(this.readNot())))
    }
    return left
  }

  private readNot(): Value {
    const word = this.takeIf('not')
    if (word === null) return this.readComparison()
    this.remark('scalar-only/logic', word.span, '~')
    return truth(not(conditionOf(this.readNot())))
  }

  /** `0 < z < 1` is two comparisons joined by `and`. */
  private readComparison(): Value {
    const start = this.token
    const first = this.readUnion()
    const found: Condition[] = []
    let left = first
    for (;;) {
      const relation = RELATIONS[this.token.text]
      if (this.token.kind !== 'sign' || relation === undefined) break
      this.at += 1
      const right = this.readUnion()
      found.push(compare(relation, numberOf(left), numberOf(right)))
      left = right
    }
    if (found.length > 1) this.remark('scalar-only/logic', this.spanFrom(start), '&')
    const [only, ...others] = found
    if (only === undefined) return first
    return truth(others.length === 0 ? only : and(...found))
  }

  private readUnion(): Value {
    let left = this.readIntersection()
    for (let sign = this.takeIf('|'); sign !== null; sign = this.takeIf('|')) {
      left = this.connect(or, left, this.readIntersection(), sign)
    }
    return left
  }

  private readIntersection(): Value {
    let left = this.readSum()
    for (let sign = this.takeIf('&'); sign !== null; sign = this.takeIf('&')) {
      left = this.connect(and, left, this.readSum(), sign)
    }
    return left
  }

  /** `&` and `|` join truth values; between numbers they would work on bits. */
  private connect(join: typeof and, left: Value, right: Value, { span }: Token): Value {
    if (left.kind === 'truth' && right.kind === 'truth') {
      return truth(join(left.condition, right.condition))
    }
    return stop('code-truth', span)
  }

  private readSum(): Value {
    const start = this.token
    let left = this.readProduct()
    for (;;) {
      if (this.takeIf('+')) left = number(add(numberOf(left), numberOf(this.readProduct())))
      else if (this.takeIf('-')) {
        const right = this.readProduct()
        const isOfTruths = left.kind === 'truth' && right.kind === 'truth'
        if (isOfTruths) this.remark('truth-minus', this.spanFrom(start))
        left = number(subtract(numberOf(left), numberOf(right)))
      } else return left
    }
  }

  private readProduct(): Value {
    let left = this.readSigned()
    for (;;) {
      if (this.takeIf('*')) left = number(multiply(numberOf(left), numberOf(this.readSigned())))
      else if (this.takeIf('/')) left = number(divide(numberOf(left), numberOf(this.readSigned())))
      else if (this.takeIf('//')) {
        left = number(call('floor', divide(numberOf(left), numberOf(this.readSigned()))))
      } else if (this.is('@')) {
        const sign = this.take()
        this.remark('whole-array', sign.span, '*')
        left = number(multiply(numberOf(left), numberOf(this.readSigned())))
      } else return left
    }
  }

  private readSigned(): Value {
    const start = this.token
    if (this.takeIf('+')) return number(numberOf(this.readSigned()))
    if (this.takeIf('~')) {
      const value = this.readSigned()
      if (value.kind !== 'truth') return stop('code-truth', start.span)
      return truth(not(value.condition))
    }
    if (this.takeIf('-') === null) return this.readPower()
    this.depth += 1
    if (this.depth > DEPTH_MAX) stop('too-deep', this.token.span)
    const value = this.readSigned()
    this.depth -= 1
    if (value.kind === 'truth') this.remark('truth-minus', this.spanFrom(start))
    return number(negate(numberOf(value)))
  }

  /** `**` binds to the right, and tighter than a minus before it. */
  private readPower(): Value {
    const base = this.readPostfix()
    if (this.is('^')) return stop('code-caret', this.token.span)
    if (this.takeIf('**') === null) return base
    return number(power(numberOf(base), numberOf(this.readSigned())))
  }

  /** A value with the methods that are called on it: `(z > 0).astype(float)`. */
  private readPostfix(): Value {
    let value = this.readAtom()
    while (this.is('.')) {
      this.at += 1
      const method = this.take()
      value = this.readMethod(value, method)
    }
    return value
  }

  private readMethod(value: Value, method: Token): Value {
    if (method.text === 'astype') {
      this.readType()
      return number(numberOf(value))
    }
    if (method.kind !== 'name' || !METHODS_OF_TYPE.has(method.text) || !this.is('(')) {
      return stop('code-method', method.span)
    }
    return callFunction(this, `np.${method.text}`, method, [value])
  }

  /** The type in `.astype(…)`: any kind of number. */
  private readType(): void {
    const open = this.token
    if (this.takeIf('(') === null) stop('code-method', open.span)
    while (!this.is(')')) {
      if (this.token.kind === 'end') stop('unclosed-bracket', open.span)
      this.at += 1
    }
    this.at += 1
  }

  private readAtom(): Value {
    const { token } = this
    if (token.kind === 'number') return this.readNumber()
    if (token.kind === 'name') return this.readName()
    if (token.text === '(') {
      this.at += 1
      if (this.is(')')) stop('empty-brackets', [token.span[0], this.token.span[1]])
      const value = this.readChoice()
      this.close(token)
      return value
    }
    if (token.text === '[' || token.text === '{') return stop('code-brackets', token.span)
    return stop('missing-operand', token.span)
  }

  /** The bracket that closes one opened before. */
  close(open: Token): void {
    if (this.takeIf(')')) return
    if (this.token.kind === 'end') stop('unclosed-bracket', open.span)
    this.refuseRest()
  }

  private readNumber(): Value {
    const { text, span } = this.take()
    const plain = text
      .replaceAll('_', '')
      .replace(/\.(?=$|e)/i, '')
      .replace(/^\./, '0.')
    const read = readNumber(plain)
    return read === null ? stop('bad-number', span) : number(num(read.value))
  }

  private readName(): Value {
    const name = this.take()
    if (KEYWORDS.has(name.text)) return stop('missing-operand', name.span)
    if (STATEMENTS.has(name.text)) return stop('code-statement', name.span)
    if (name.text === 'True') return number(num(1))
    if (name.text === 'False') return number(num(0))
    if (this.names.includes(name.text)) {
      if (this.is('(')) return stop('code-times', this.token.span)
      return number(variable(name.text))
    }
    if (this.is('.')) return this.readOfModule(name)
    if (this.is('(')) return callFunction(this, name.text, name, [])
    if (this.forbidden.includes(name.text)) {
      return stop('name-not-allowed', name.span, { name: name.text })
    }
    return stop('unknown-name', name.span, { name: name.text })
  }

  /** `np.exp(…)`, `math.pi`. */
  private readOfModule(module: Token): Value {
    const isNumpy = ['np', 'numpy', 'jnp'].includes(module.text)
    if (!isNumpy && module.text !== 'math') {
      return stop('code-module', module.span, { name: module.text })
    }
    this.at += 1
    const member = this.take()
    if (member.kind !== 'name') return stop('code-function', member.span)
    const place: Token = { ...member, span: [module.span[0], member.span[1]] }
    if (this.is('(')) {
      return callFunction(this, `${isNumpy ? 'np' : 'math'}.${member.text}`, place, [])
    }
    const value: Expression | undefined = Object.hasOwn(MODULE_CONSTANTS, member.text)
      ? MODULE_CONSTANTS[member.text]
      : undefined
    return value === undefined
      ? stop('code-function', place.span, { name: `${module.text}.${member.text}` })
      : number(value)
  }
}
