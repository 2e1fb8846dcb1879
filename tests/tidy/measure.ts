import ts from 'typescript'
import type { Source } from './sources'

const FUNCTION_LINES_MAX = 60
const COMPONENT_LINES_MAX = 90

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node)

const hasJsx = (node: ts.Node): boolean =>
  ts.isJsxElement(node) ||
  ts.isJsxSelfClosingElement(node) ||
  ts.isJsxFragment(node) ||
  (ts.forEachChild(node, child => hasJsx(child) || undefined) ?? false)

const visitAll = (tree: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(tree)
  ts.forEachChild(tree, child => visitAll(child, visit))
}

/** `file:line` of every function that is longer than its kind may be. */
export const findLongFunctions = ({ tree, file }: Source): string[] => {
  const found: string[] = []
  visitAll(tree, node => {
    if (!isFunction(node)) return
    const from = tree.getLineAndCharacterOfPosition(node.getStart()).line
    const to = tree.getLineAndCharacterOfPosition(node.getEnd()).line
    const linesMax = hasJsx(node) ? COMPONENT_LINES_MAX : FUNCTION_LINES_MAX
    if (to - from + 1 > linesMax) found.push(`${file}:${from + 1} (${to - from + 1} lines)`)
  })
  return found
}

/** `file:line` of every `any`. */
export const findAny = ({ tree, file }: Source): string[] => {
  const found: string[] = []
  visitAll(tree, node => {
    if (node.kind !== ts.SyntaxKind.AnyKeyword) return
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
  })
  return found
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(word => word.kind === ts.SyntaxKind.ExportKeyword) ?? false)

/** `file:line name` of every exported function without a docstring. */
export const findUndocumented = ({ tree, file }: Source): string[] =>
  tree.statements.flatMap(node => {
    const isFunctionExport =
      ts.isFunctionDeclaration(node) ||
      (ts.isVariableStatement(node) &&
        node.declarationList.declarations.some(
          ({ initializer }) => initializer && isFunction(initializer),
        ))
    if (!isFunctionExport || !isExported(node)) return []
    if (ts.getJSDocCommentsAndTags(node).length > 0) return []
    return [`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`]
  })
