import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { readSources, root, type Source } from '../tidy/sources'

/** An example as it is written: which file, near which line, what code. */
export type FoundExample = { readonly file: string; readonly line: number; readonly code: string }

const FENCE = /^```ts\n([\s\S]*?)^```/gm

const unfence = (text: string): string => text.replace(/^```ts\n|\n```\s*$/g, '')

const examplesOf = (node: ts.Node): readonly string[] =>
  ts
    .getJSDocTags(node)
    .filter(tag => tag.tagName.text === 'example')
    .map(tag => unfence(ts.getTextOfJSDocComment(tag.comment) ?? ''))

/** The examples in the docstrings of a file. */
export const findInSource = ({ file, tree }: Source): readonly FoundExample[] =>
  tree.statements.flatMap(node => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
    return examplesOf(node).map(code => ({ file, line, code }))
  })

/** The blocks of TypeScript in a Markdown text. */
export const findInMarkdown = (file: string, text: string): readonly FoundExample[] =>
  [...text.matchAll(FENCE)].map(({ index, 1: code = '' }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    code,
  }))

const isMath = ({ file }: Source): boolean =>
  file.startsWith('packages/math/') && !file.endsWith('.test.ts')

/** All examples in docstrings of the math package. */
export const findInMath = (): readonly FoundExample[] =>
  readSources().filter(isMath).flatMap(findInSource)

/** The blocks of the math package's README, each an example by itself. */
export const findInReadme = (): readonly FoundExample[] => {
  const file = 'packages/math/README.md'
  return findInMarkdown(file, readFileSync(path.join(root, file), 'utf8'))
}

const docNode = (declaration: ts.Declaration): ts.Node =>
  ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration

/** Functions among the package's exports whose docstring has no example, as `file name`. */
export const findWithoutExample = (names: ReadonlySet<string>): readonly string[] => {
  const entry = path.join(root, 'packages/math/index.ts')
  const program = ts.createProgram([entry], { noLib: true, allowImportingTsExtensions: true })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(entry)
  const module = file && checker.getSymbolAtLocation(file)
  if (!module) throw new Error(`${entry} exports nothing.`)
  return checker.getExportsOfModule(module).flatMap(symbol => {
    if (!names.has(symbol.name)) return []
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
    const { declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol
    if (declarations.some(one => examplesOf(docNode(one)).length > 0)) return []
    const [first] = declarations
    return [`${first && path.relative(root, first.getSourceFile().fileName)} ${symbol.name}`]
  })
}
