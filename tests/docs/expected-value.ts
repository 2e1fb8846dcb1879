import { conditionToText, toText } from '@slopewise/math'
import ts from 'typescript'

/**
 * What a comment says of a value. `anything` is `…`, which may also end a list, stand among the
 * fields of an object, and inside a string; `text` is a tree or a fraction as it is printed.
 */
export type Expected =
  | { readonly kind: 'text'; readonly texts: readonly string[] }
  | { readonly kind: 'anything' }
  | { readonly kind: 'one'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly Expected[] }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, Expected])[] }

const NAMED: Readonly<Record<string, unknown>> = {
  undefined,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
}
const ANYTHING = '$anything'

const readField = (node: ts.ObjectLiteralElementLike): readonly [string, Expected] | null => {
  if (ts.isShorthandPropertyAssignment(node)) return [node.name.text, { kind: 'anything' }]
  if (!ts.isPropertyAssignment(node) || ts.isComputedPropertyName(node.name)) return null
  const expected = readNode(node.initializer)
  return expected && [node.name.text, expected]
}

const readAll = <Node, Item>(
  nodes: readonly Node[],
  read: (node: Node) => Item | null,
): readonly Item[] | null => {
  const items: Item[] = []
  for (const node of nodes) {
    const item = read(node)
    if (item === null) return null
    items.push(item)
  }
  return items
}

/** `1/2`, as a fraction is shown. */
const readFraction = ({ left, operatorToken, right }: ts.BinaryExpression): Expected | null => {
  const isFraction = operatorToken.kind === ts.SyntaxKind.SlashToken && ts.isNumericLiteral(right)
  const top = isFraction ? readNode(left) : null
  if (top?.kind !== 'one' || typeof top.value !== 'number') return null
  return { kind: 'one', value: `${top.value}/${right.getText()}` }
}

const readNode = (node: ts.Expression): Expected | null => {
  if (ts.isStringLiteral(node)) return { kind: 'one', value: node.text }
  if (ts.isNumericLiteral(node)) return { kind: 'one', value: Number(node.text) }
  if (ts.isBigIntLiteral(node)) return { kind: 'one', value: BigInt(node.text.slice(0, -1)) }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'one', value: true }
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'one', value: false }
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'one', value: null }
  if (ts.isIdentifier(node)) {
    if (node.text === ANYTHING) return { kind: 'anything' }
    return node.text in NAMED ? { kind: 'one', value: NAMED[node.text] } : null
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const inner = readNode(node.operand)
    if (inner?.kind !== 'one') return null
    const { value } = inner
    if (typeof value !== 'number' && typeof value !== 'bigint') return null
    return { kind: 'one', value: -value }
  }
  if (ts.isArrayLiteralExpression(node)) {
    const items = readAll(node.elements, readNode)
    return items && { kind: 'list', items }
  }
  if (ts.isBinaryExpression(node)) return readFraction(node)
  if (!ts.isObjectLiteralExpression(node)) return null
  const fields = readAll(node.properties, readField)
  return fields && { kind: 'fields', fields: fields.filter(([name]) => name !== ANYTHING) }
}

const parseAlone = (text: string): Expected | null => {
  const code = `[${text}]`
  if (ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length) return null
  const [statement] = ts.createSourceFile('value.ts', code, ts.ScriptTarget.Latest, true).statements
  if (!statement || !ts.isExpressionStatement(statement)) return null
  const list = statement.expression
  if (!ts.isArrayLiteralExpression(list)) return null
  const [node, ...others] = list.elements
  return node && others.length === 0 ? readNode(node) : null
}

/** The value that a comment begins with; words may follow a colon or comma. */
export const readExpected = (comment: string): Expected => {
  const ends = [...[...comment.matchAll(/[:,] /g)].map(({ index }) => index), comment.length]
  const texts = ends.map(end => comment.slice(0, end))
  for (const text of texts) {
    const expected = parseAlone(text.replaceAll('…', ANYTHING))
    if (expected) return expected
  }
  return { kind: 'text', texts }
}

type Shown = Parameters<typeof toText>[0] & Parameters<typeof conditionToText>[0]

const CONDITIONS = ['compare', 'and', 'or', 'not']

/** Trees and fractions as text; any other value as it is. */
const show = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('numerator' in value && typeof value.numerator === 'bigint' && 'denominator' in value) {
    return value.denominator === 1n
      ? `${value.numerator}`
      : `${value.numerator}/${value.denominator}`
  }
  if (!('kind' in value) || typeof value.kind !== 'string') return value
  try {
    // Whatever else has a kind is not printed, and stays what it is.
    const tree = value as Shown
    return (CONDITIONS.includes(value.kind) ? conditionToText(tree) : toText(tree)) ?? value
  } catch {
    return value
  }
}

/** Whether a text is made of these parts, with anything between them. */
const matchesText = (text: string, [first = '', ...parts]: readonly string[]): boolean => {
  const last = parts.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let from = first.length
  for (const part of parts) {
    const index = text.indexOf(part, from)
    if (index < 0) return false
    from = index + part.length
  }
  return text.length - last.length >= from && text.endsWith(last)
}

const matchesList = (value: unknown, items: readonly Expected[]): boolean => {
  const isSet = value instanceof Set
  if (!isSet && !Array.isArray(value)) return false
  const values: readonly unknown[] = [...value]
  const isOpen = items.at(-1)?.kind === 'anything'
  const named = isOpen ? items.slice(0, -1) : items
  if (isOpen ? values.length < named.length : values.length !== named.length) return false
  return named.every((item, index) => matches(values[index], item))
}

/** Whether a value is what was expected: of an object, only the fields that were named count. */
export const matches = (value: unknown, expected: Expected): boolean => {
  switch (expected.kind) {
    case 'anything':
      return value !== undefined
    case 'one': {
      const shown = show(value)
      if (typeof expected.value === 'string' && typeof shown === 'string') {
        return matchesText(shown, expected.value.split(ANYTHING))
      }
      if (Object.is(value, expected.value) || shown === expected.value) return true
      return shown !== value && shown === String(expected.value)
    }
    case 'text': {
      const shown = show(value)
      return shown !== value && typeof shown === 'string' && expected.texts.includes(shown)
    }
    case 'list':
      return matchesList(value, expected.items)
    case 'fields':
      return (
        typeof value === 'object' &&
        value !== null &&
        // Any object may be asked for a field by its name.
        expected.fields.every(([name, one]) =>
          matches((value as Record<string, unknown>)[name], one),
        )
      )
    default:
      return expected satisfies never
  }
}

/** A value as a failure shows it. */
export const describeValue = (value: unknown): string => {
  const shown = show(value)
  if (typeof shown === 'string') return JSON.stringify(shown)
  if (typeof shown !== 'object' || shown === null) return String(shown)
  return JSON.stringify(shown instanceof Set ? [...shown] : shown, (_, inner: unknown) => {
    const one = show(inner)
    return typeof one === 'bigint' ? `${one}n` : one
  })
}
