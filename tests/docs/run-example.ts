import * as math from '@slopewise/math'
import ts from 'typescript'
import { describeValue, matches, readExpected } from './expected-value'

/** An example: its code, where it stands, and what its code may speak of beside the package. */
export type Example = {
  readonly place: string
  readonly code: string
  readonly scope: Readonly<Record<string, unknown>>
}

type Check = { readonly statement: ts.ExpressionStatement; readonly comment: string }

/** `read('2z')`: the tree of a text in z, x, y, u, a and k, with g for a function. */
const read = (text: string): math.Expression => {
  const variables = ['z', 'x', 'y', 'u', 'a', 'k']
  const parsed = math.parseExpression(text, { variables, functions: ['g'] })
  if (!parsed.ok) throw new Error(`"${text}" cannot be read: ${parsed.slip.code}`)
  return parsed.expression
}

/** `condition('z > 0')`: the tree of a condition in the same names. */
const condition = (text: string): math.Condition => {
  const parsed = math.parseCondition(text, { variables: ['z', 'x', 'y', 'u', 'a', 'k'] })
  if (!parsed.ok) throw new Error(`"${text}" cannot be read: ${parsed.slip.code}`)
  return parsed.condition
}

const uncomment = (text: string): string => text.replace(/^\s*\/\/ ?(=> ?)?/, '')

/** The comment behind a statement in its line; else the lines of comment right below it. */
const commentOf = (file: ts.SourceFile, statement: ts.Statement): string => {
  const rest = file.text.slice(statement.getEnd())
  const [sameLine = '', ...lines] = rest.split('\n')
  if (/^\s*\/\//.test(sameLine)) return uncomment(sameLine)
  const end = lines.findIndex(line => !/^\s*\/\//.test(line))
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map(uncomment)
    .join(' ')
}

const findChecks = (file: ts.SourceFile): readonly Check[] => {
  const checks: Check[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      checks.push({ statement: node, comment: commentOf(file, node) })
    } else ts.forEachChild(node, visit)
  }
  visit(file)
  return checks
}

const findLostImports = (file: ts.SourceFile): readonly string[] =>
  file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    if (!ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== '@slopewise/math') {
      return [`imports ${moduleSpecifier.getText()}`]
    }
    const names = importClause?.namedBindings
    if (!names || !ts.isNamedImports(names)) return ['imports without names']
    const isLost = (one: ts.ImportSpecifier): boolean => !one.isTypeOnly && !(one.name.text in math)
    return names.elements.filter(isLost).map(one => `imports ${one.name.text}, which is not there`)
  })

/** The code with every expression statement handed to `$check`, and without its imports. */
const rewrite = (file: ts.SourceFile, checks: readonly Check[]): string => {
  const edits = [
    ...file.statements.filter(ts.isImportDeclaration).map(node => ({ node, text: '' })),
    ...checks.map(({ statement: node }, index) => ({
      node,
      text: `$check(${index}, () => (${node.expression.getText()}))`,
    })),
  ]
  return edits
    .sort((one, other) => other.node.getStart() - one.node.getStart())
    .reduce(
      (code, { node, text }) => code.slice(0, node.getStart()) + text + code.slice(node.getEnd()),
      file.text,
    )
}

const compareValue = (comment: string, get: () => unknown): string | null => {
  const throws = /^throws (\w+)/.exec(comment)?.[1]
  if (throws) {
    try {
      return `gives ${describeValue(get())}, and throws nothing`
    } catch (error) {
      return error instanceof Error && error.name === throws ? null : `throws ${error}`
    }
  }
  if (comment === '') return 'says no value'
  const value = get()
  return matches(value, readExpected(comment))
    ? null
    : `gives ${describeValue(value)}, not ${comment}`
}

/**
 * Runs an example, with all exports of the package, `read` and `condition` in scope. Returns what
 * is wrong with it: a value that is not what its comment says, an expression without a
 * comment, an error, no expression at all. Empty where it holds.
 */
export const findWrong = ({ place, code, scope }: Example): readonly string[] => {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true)
  const checks = findChecks(file)
  const wrong: string[] = [...findLostImports(file)]
  const reached = new Set<number>()
  const check = (index: number, get: () => unknown): void => {
    const one = checks[index]
    reached.add(index)
    const failure = one && compareValue(one.comment, get)
    if (failure) wrong.push(`${one.statement.getText()} ${failure}`)
  }
  const names = { ...math, read, condition, ...scope, $check: check }
  const { outputText } = ts.transpileModule(rewrite(file, checks), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  try {
    // A block, so that an example may declare a name that is in scope already.
    new Function(...Object.keys(names), `{${outputText}}`)(...Object.values(names))
  } catch (error) {
    wrong.push(String(error))
  }
  if (checks.length === 0) wrong.push('shows no value')
  if (wrong.length === 0 && reached.size === 0) wrong.push('reaches none of its values')
  return wrong.map(one => `${place}: ${one}`)
}
