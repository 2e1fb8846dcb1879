import type { Chain, Level } from '../../decide/large-chains'
import { invertModulo, multiplyModulo } from '../../decide/modular'
import { addTurns, multiplyTurn, type Turn } from '../../decide/residues'

const WINDOW_BITS = 6
const WINDOW = 1 << WINDOW_BITS
/** Primes of angles have 22 bits at most. */
const WINDOWS = 4

/** A rotation of the plane modulo a prime whose order is the chain's prime of angles. */
const findTurn = (chain: Chain, level: Level): Turn => {
  for (let t = 2; ; t += 1) {
    const inverse = invertModulo(1 + t * t, level.prime)
    const cosine = multiplyModulo(level.prime + 1 - t * t, inverse, level)
    const sine = multiplyModulo(2 * t, inverse, level)
    const turn = multiplyTurn([cosine, sine], (level.prime + 1) / chain.angle, level)
    if (turn[1] !== 0) return turn
  }
}

/** Its k 64^w-th powers for each window w and digit k: cosine and sine, one after the other. */
const tableFor = (chain: Chain, level: Level): Int32Array => {
  const known = tables.get(level.prime)
  if (known) return known
  const table = new Int32Array(2 * WINDOW * WINDOWS)
  let base = findTurn(chain, level)
  for (let window = 0; window < WINDOWS; window += 1) {
    let power: Turn = [1, 0]
    for (let digit = 0; digit < WINDOW; digit += 1) {
      table.set(power, 2 * (window * WINDOW + digit))
      power = addTurns(power, base, level)
    }
    base = power
  }
  tables.set(level.prime, table)
  return table
}

/** Tables by prime: constants of the method, made when they are first needed. */
const tables = new Map<number, Int32Array>()

/** Cosine and sine of that many of the chain's rotations, as `turnBy` left them. */
export const turned = { cosine: 1, sine: 0 }

/** Turns by a number of the chain's rotations, in [0, 2^24). */
export const turnBy = (times: number, chain: Chain, level: Level): void => {
  const table = tableFor(chain, level)
  const { prime } = level
  let place = 2 * (times & (WINDOW - 1))
  let c = table[place] ?? 1
  let s = table[place + 1] ?? 0
  let offset = 2 * WINDOW
  for (let rest = times >>> WINDOW_BITS; rest > 0; rest >>>= WINDOW_BITS) {
    place = offset + 2 * (rest & (WINDOW - 1))
    const d = table[place] ?? 1
    const t = table[place + 1] ?? 0
    const cosine = multiplyModulo(c, d, level) - multiplyModulo(s, t, level)
    const sine = multiplyModulo(c, t, level) + multiplyModulo(s, d, level)
    c = cosine < 0 ? cosine + prime : cosine
    s = sine >= prime ? sine - prime : sine
    offset += 2 * WINDOW
  }
  turned.cosine = c
  turned.sine = s
}
