import type { Atom } from './atom'

/** Names that notes set as letters side by side: `net_k`, `ReLU(z)`. Of other runs each letter is one. */
const WORDS: ReadonlySet<string> = new Set(
  `net out loss cost err error total activation input output target relu ReLU LeakyReLU tanh sigmoid softmax
  softplus exp log ln max min diag sin cos KL CE BCE NLL MSE MAE RMSE SSE ELBO`.split(/\s+/),
)

type Letter = Atom & { readonly kind: 'letter' }

const isPlainLetter = (atom: Atom | undefined): atom is Letter =>
  atom?.kind === 'letter' && atom.to - atom.from === 1

/** The letters that begin at a place without a gap between them. */
const runAt = (atoms: readonly Atom[], start: number): Letter[] => {
  const run: Letter[] = []
  for (let at = start; at < atoms.length; at += 1) {
    const [atom, last] = [atoms[at], run.at(-1)]
    if (!isPlainLetter(atom) || (last !== undefined && last.to !== atom.from)) break
    run.push(atom)
  }
  return run
}

const joined = (run: readonly Letter[]): Atom[] => {
  const [first] = run
  const name = run.map(one => one.name).join('')
  const to = run.at(-1)?.to ?? 0
  if (first !== undefined && WORDS.has(name)) return [{ kind: 'word', name, from: first.from, to }]
  const hasDifference = first?.name === 'd' && WORDS.has(name.slice(1))
  return hasDifference ? [first, ...joined(run.slice(1))] : [...run]
}

/** Letters side by side that spell the name of a function or quantity are that name. */
export const joinWords = (atoms: readonly Atom[]): Atom[] => {
  const found: Atom[] = []
  for (let at = 0; at < atoms.length; ) {
    const run = runAt(atoms, at)
    const atom = atoms[at]
    if (run.length > 0) found.push(...joined(run))
    else if (atom !== undefined) found.push(atom)
    at += Math.max(run.length, 1)
  }
  return found
}
