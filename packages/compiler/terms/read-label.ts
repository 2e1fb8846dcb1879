import { type Atom, isSign } from './atom'
import { type Label, labelText } from './term'

const isName = (atom: Atom | undefined): atom is Atom & { kind: 'letter' | 'word' } =>
  atom?.kind === 'letter' || atom?.kind === 'word'

/** `k'` is another index than `k`. */
export const joinPrimes = (atoms: readonly Atom[]): readonly Atom[] => {
  const joined: Atom[] = []
  for (const atom of atoms) {
    const last = joined.at(-1)
    if (isSign(atom, "'") && last?.kind === 'letter') {
      joined.splice(-1, 1, { ...last, name: `${last.name}'`, to: atom.to })
    } else joined.push(atom)
  }
  return joined
}

/** `l`, `2`, `l - 1`; null for anything else. */
export const findLabel = (written: readonly Atom[]): Label | null => {
  const atoms = joinPrimes(written)
  const [first, sign, last, ...rest] = atoms
  if (first?.kind === 'group' && atoms.length === 1) return findLabel(first.atoms)
  const name = isName(first) ? first.name : ''
  if (first?.kind === 'letter' && isSign(sign, '_') && last !== undefined && rest.length === 0) {
    const below = findLabel([last])
    return below === null ? null : { name: `${name}_${labelText(below)}`, offset: 0 }
  }
  const isNumber = first?.kind === 'number' && /^\d+$/.test(first.name)
  if (name === '' && !isNumber) return null
  const start = first?.kind === 'number' ? Number(first.name) : 0
  if (sign === undefined) return { name, offset: start }
  if (isSign(sign, '-') && last?.kind === 'letter' && rest.length === 0) {
    return { name, offset: start, less: last.name }
  }
  if (isSign(sign, '+') && last?.kind === 'letter' && rest.length === 0) {
    return { name, offset: start, more: last.name }
  }
  if (last?.kind !== 'number' || rest.length > 0 || !/^\d+$/.test(last.name)) return null
  if (isSign(sign, '+')) return { name, offset: start + Number(last.name) }
  return isSign(sign, '-') ? { name, offset: start - Number(last.name) } : null
}

/** Labels side by side or between commas: `ij`, `i, j`, `1j`; null where one is none. */
export const findLabels = (atoms: readonly Atom[]): Label[] | null => {
  const whole = findLabel(atoms)
  if (whole !== null) return [whole]
  const hasCommas = atoms.some(atom => isSign(atom, ','))
  const parts: Atom[][] = [[]]
  for (const atom of joinPrimes(atoms)) {
    if (isSign(atom, ',')) parts.push([])
    else if (!hasCommas && parts.at(-1)?.length) parts.push([atom])
    else parts.at(-1)?.push(atom)
  }
  const labels = parts.map(findLabel)
  return labels.some(label => label === null) ? null : labels.flatMap(label => label ?? [])
}
