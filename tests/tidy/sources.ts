import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** A source file of ours: path relative to the root, text, tree. */
export type Source = { readonly file: string; readonly text: string; readonly tree: ts.SourceFile }

const listTracked = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\n')
    .filter(file => /\.(ts|tsx|mts|mjs)$/.test(file) && existsSync(path.join(root, file)))

export const readSources = (): Source[] =>
  listTracked().map(file => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
  })

const specifierOf = (node: ts.Node): string | null => {
  const text = (candidate: ts.Node | undefined): string | null =>
    candidate && ts.isStringLiteral(candidate) ? candidate.text : null
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return text(node.moduleSpecifier)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return text(node.argument.literal)
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return text(node.arguments[0])
  }
  return null
}

/** Every module named by an import, a re-export, a dynamic import or an import type. */
export const importsOf = ({ tree }: Source): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== null) found.push(specifier)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const WORKSPACES = ['math', 'lesson', 'grading', 'compiler', 'server']

const packageEntry = (name: string, rest: string): string => {
  const folder = `packages/${name}`
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
  const key = rest === '' ? '.' : `./${rest}`
  const target: unknown = manifest.exports?.[key]
  return path.join(folder, typeof target === 'string' ? target : rest || 'index.ts')
}

const ownModule = (source: Source, specifier: string): string | null => {
  if (specifier.startsWith('.')) return path.join(path.dirname(source.file), specifier)
  if (specifier.startsWith('@/')) return specifier.slice(2)
  const [, name, rest = ''] = /^@slopewise\/([^/]+)\/?(.*)$/.exec(specifier) ?? []
  return name && WORKSPACES.includes(name) ? packageEntry(name, rest) : null
}

/** The file of ours that an import leads to, or null where it leads outside. */
export const resolveImport = (source: Source, specifier: string): string | null => {
  const base = ownModule(source, specifier)
  if (base === null) return null
  const candidates = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map(end => base + end)
  const isFile = (file: string): boolean =>
    existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile()
  return candidates.find(isFile) ?? base
}
