import { skipSpace } from '../formula/scan-tex'
import { type Atom, isSign } from './atom'
import type { AtomReader, ReadAtoms } from './atom-reader'

/** Environments that only align: their lines are lines of the formula. */
const ALIGNING =
  /^(aligned|align|alignat|alignedat|split|gather|gathered|multline|eqnarray|flalign|equation)\*?$/

/** Index of the `\end` that belongs to the `\begin` at `index`. */
const findEnd = ({ tokens }: AtomReader, index: number, end: number): number => {
  let depth = 0
  for (let at = index; at < end; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'command') continue
    if (token.name === 'begin') depth += 1
    if (token.name === 'end') depth -= 1
    if (depth === 0) return at
  }
  return end
}

const rowsOf = (atoms: readonly Atom[]): Atom[][] => {
  const rows: Atom[][] = [[]]
  for (const atom of atoms) {
    if (isSign(atom, '\\\\')) rows.push([])
    else rows.at(-1)?.push(atom)
  }
  return rows.filter(row => row.length > 0)
}

/** `\begin{array}{cc}` and `\begin{aligned}[t]`: arguments that only set. */
const skipColumns = (reader: AtomReader, name: string, index: number): number => {
  const at = skipSpace(reader.tokens, index)
  const token = reader.tokens[at]
  if (/^(array|alignat|alignedat)\*?$/.test(name) && token?.kind === 'open') {
    return reader.argument(at).next
  }
  if (token?.kind !== 'unit' || token.name !== '[') return index
  const close = reader.tokens.findIndex((one, place) => place > at && one.name === ']')
  return close > at ? close + 1 : index
}

/** `\begin{…} … \end{…}`: lines that are aligned are spliced in, any other is one atom. */
export const readEnvironment = (reader: AtomReader, index: number, end: number): ReadAtoms => {
  const argument = reader.argument(index + 1)
  const name = reader.tex.slice(argument.from, argument.to).trim()
  const close = findEnd(reader, index, end)
  const inner = reader.atoms(skipColumns(reader, name, argument.next), close)
  const next = close >= end ? end : reader.argument(close + 1).next
  const from = reader.tokens[index]?.from ?? 0
  const to = reader.tokens[next - 1]?.to ?? reader.tex.length
  if (!ALIGNING.test(name)) {
    return { atoms: [{ kind: 'environment', name, rows: rowsOf(inner), from, to }], next }
  }
  const edge = (at: number): Atom => ({ kind: 'sign', name: '\\\\', from: at, to: at })
  return { atoms: [edge(from), ...inner, edge(to)], next }
}
