import * as operation from '../evaluate/operations'
import type { Branching } from '../evaluate/sample'
import type { Tape } from '../evaluate/tape'
import { addSteps, subtractSteps } from '../evaluate/tape-arithmetic'
import type { Chance } from './chance'
import { NO_SQUARE, POLE, UNDEFINED, UNKNOWN } from './field-codes'
import { binary, hashed, integerPower, modBig, quotient } from './field-values'
import type { Chain, Level } from './large-chains'
import { invertModulo, multiplyModulo, powerModulo, powerOfFour } from './modular'
import { ANGLE, type LevelPlan } from './needed-levels'
import { isSquare, logarithmToFour, multiplyTurn, reduceModulo, type Turn } from './residues'

/** What one evaluation goes by. */
export type FieldSetting = {
  readonly tape: Tape
  readonly roots: readonly number[]
  /** Tells which branches are taken. */
  readonly sample: Branching
  readonly chain: Chain
  /** Steps whose sign is known: positive ones are to be squares, negative ones are not. */
  readonly signed: readonly number[]
  readonly plan: LevelPlan
  /** Whether logarithms are discrete logarithms (small chains), or functions unknown. */
  readonly hasLogarithms: boolean
  readonly chance: Chance
}

/** The values of the roots, or why there are none; and the points used. */
export type FieldValues = {
  readonly values: readonly number[]
  readonly prime: number
  readonly point: readonly number[]
}

let room = new Int32Array(1024)

/** Memory for one evaluation: all of it is written before it is read. */
const roomFor = (length: number): Int32Array => {
  if (room.length < length) room = new Int32Array(2 * length)
  return room
}

class FieldRun {
  private readonly size: number
  private readonly needs: Int32Array
  private readonly top: number
  private readonly values: Int32Array
  private readonly angleLevel: Level
  private readonly point: number[] = []
  private readonly salt: number
  private readonly multipliers: number[] = []
  private readonly turns: Turn[] = []

  constructor(private readonly setting: FieldSetting) {
    this.needs = setting.plan.needs
    this.top = setting.plan.top
    this.size = setting.tape.length
    this.values = roomFor(this.size * (setting.chain.levels.length + 1))
    const { angle } = setting.chain
    this.angleLevel = { prime: angle, reciprocal: 1 / angle, lower: null }
    this.salt = setting.chance.next() | 0
  }

  /** The values; null where a number of known sign has the other sign's residue. */
  run(): FieldValues | null {
    const { tape, roots, chain, plan, signed } = this.setting
    const { length } = chain.levels
    const { lowest } = plan
    for (let step = 0; step < this.size; step += 1) {
      const need = this.needs[step] ?? 0
      if (need === 0) continue
      for (let place = lowest; place < length; place += 1) {
        const level = chain.levels[place]
        if ((need >>> place) & 1 && level) {
          this.set(place, step, this.value(tape, step, place, level))
        }
      }
      if ((need >>> ANGLE) & 1) {
        this.set(length, step, this.value(tape, step, length, this.angleLevel))
      }
      if (signed.length > 0 && signed.includes(step) && this.hasWrongSign(step)) return null
    }
    const prime = chain.levels[this.top]?.prime ?? 0
    return { values: roots.map(root => this.get(this.top, root)), prime, point: this.point }
  }

  /** On all levels where it is needed and that have one root of each square. */
  private hasWrongSign(step: number): boolean {
    const sign = this.setting.sample.signOf(step)
    const need = this.needs[step] ?? 0
    if (sign !== 1 && sign !== -1) return false
    return this.setting.chain.levels.some((level, place) => {
      const value = this.get(place, step)
      if (!((need >>> place) & 1) || !level.lower || value <= 0) return false
      return isSquare(value, level) !== (sign === 1)
    })
  }

  private get(place: number, step: number): number {
    return this.values[place * this.size + step] ?? UNKNOWN
  }

  private set(place: number, step: number, value: number): void {
    this.values[place * this.size + step] = value
  }

  private value(tape: Tape, step: number, place: number, level: Level): number {
    const code = tape.operations[step] ?? 0
    const [a, b] = [tape.a[step] ?? 0, tape.b[step] ?? 0]
    if (code <= operation.UNDEFINED) return this.leaf(tape, code, a, b, level)
    if (code === operation.EXP || code === operation.LN) return this.shifted(code, a, place, level)
    if (code === operation.SIN || code === operation.COS) return this.wave(code, a, place, level)
    if (code === operation.SELECT) return this.select(tape, step, a, b, place)
    if (code === operation.FLOOR) return this.floor(step, level)
    const x = this.get(place, a)
    if (operation.operandCount(code) === 1) return this.unary(tape, step, code, x, level)
    const y = this.get(place, b)
    if (code === operation.MAX || code === operation.MIN) {
      const sign = this.setting.sample.signOf(subtractSteps(tape, a, b))
      if (sign === 'undefined') return UNDEFINED
      if (sign === null) return UNKNOWN
      return sign < 0 === (code === operation.MAX) ? y : x
    }
    if (x < 0 || y < 0) return Math.min(x, y)
    return binary(code, x, y, level)
  }

  private leaf(tape: Tape, code: number, a: number, b: number, level: Level): number {
    const { prime } = level
    const { chance } = this.setting
    switch (code) {
      case operation.CONSTANT: {
        const top = reduceModulo(a, prime)
        return b === 1 ? top : quotient(top, reduceModulo(b, prime), level)
      }
      case operation.BIG_CONSTANT: {
        const value = tape.bigConstants[a]
        if (!value) return UNKNOWN
        return quotient(modBig(value.numerator, prime), modBig(value.denominator, prime), level)
      }
      case operation.VARIABLE: {
        const value = chance.below(prime)
        this.point.push(value)
        return value
      }
      case operation.PI: {
        const root = chance.below(prime)
        return multiplyModulo(root, root, level)
      }
      default:
        return UNDEFINED
    }
  }

  /** A base for the exponentials of a level: 4^m with an m by chance. */
  private multiplier(level: Level, place: number): number {
    const order = level.lower?.prime ?? (level.prime - 1) / 2
    const known = this.multipliers[place]
    if (known !== undefined) return known
    const value = this.setting.chance.below(order)
    this.multipliers[place] = value
    return value
  }

  private shifted(code: number, a: number, place: number, level: Level): number {
    const { chain, hasLogarithms, sample } = this.setting
    const isAngle = place === chain.levels.length
    if (code === operation.EXP) {
      if (isAngle || !level.lower) return this.opaque(code, this.get(place, a), level)
      const x = this.get(place - 1, a)
      if (x < 0) return x
      return powerOfFour(multiplyModulo(this.multiplier(level, place), x, level.lower), level)
    }
    const sign = sample.signOf(a)
    if (sign === 'undefined' || (sign !== null && sign <= 0)) return UNDEFINED
    if (sign === null) return UNKNOWN
    if (!hasLogarithms || isAngle) return this.opaque(code, this.get(place, a), level)
    const upper = chain.levels[place + 1]
    const x = this.get(place + 1, a)
    if (x < 0 || !upper) return x < 0 ? x : UNKNOWN
    if (x === 0) return POLE
    const exponent = logarithmToFour(x, upper)
    return exponent < 0 ? NO_SQUARE : quotient(exponent, this.multiplier(upper, place + 1), level)
  }

  /** A function of which nothing is used but that equal arguments have equal values. */
  private opaque(code: number, x: number, level: Level): number {
    return x < 0 ? x : hashed(code, x, level.prime, this.salt)
  }

  /** Likewise, and opposite arguments (modulo `modulus`) have opposite values. */
  private opaqueOdd(code: number, x: number, modulus: number, level: Level): number {
    if (x <= 0) return x
    const isLess = 2 * x < modulus
    const value = this.opaque(code, isLess ? x : modulus - x, level)
    return isLess || value === 0 ? value : level.prime - value
  }

  private wave(code: number, a: number, place: number, level: Level): number {
    const { chain } = this.setting
    if (place === chain.levels.length || !chain.hasTurns) {
      const x = this.get(chain.levels.length, a)
      if (code === operation.SIN) return this.opaqueOdd(code, x, chain.angle, level)
      return x < 0 ? x : this.opaque(code, Math.min(x, chain.angle - x), level)
    }
    const x = this.get(chain.levels.length, a)
    if (x < 0) return x
    const turn = this.turn(level, place)
    const [cosine, sine] = multiplyTurn(turn, x, level)
    return code === operation.COS ? cosine : sine
  }

  /** A rotation whose order is the chain's prime of angles. */
  private turn(level: Level, place: number): Turn {
    const known = this.turns[place]
    if (known) return known
    const { chain, chance } = this.setting
    for (;;) {
      const t = chance.below(level.prime)
      const square = multiplyModulo(t, t, level)
      if ((1 + square) % level.prime === 0) continue
      const inverse = invertModulo((1 + square) % level.prime, level.prime)
      const cosine = multiplyModulo(reduceModulo(1 - square, level.prime), inverse, level)
      const sine = multiplyModulo((2 * t) % level.prime, inverse, level)
      const turn = multiplyTurn([cosine, sine], (level.prime + 1) / chain.angle, level)
      if (turn[1] !== 0) {
        this.turns[place] = turn
        return turn
      }
    }
  }

  private floor(step: number, level: Level): number {
    const exact = this.setting.sample.exactly(step)
    if (exact === 'undefined') return UNDEFINED
    if (typeof exact !== 'object' || exact === null) return UNKNOWN
    return modBig(exact.numerator, level.prime)
  }

  private select(tape: Tape, step: number, a: number, b: number, place: number): number {
    const truth = this.setting.sample.truthOf(a)
    if (truth === 'undefined') return UNDEFINED
    if (truth === null) return UNKNOWN
    return this.get(place, truth ? b : (tape.c[step] ?? 0))
  }

  private unary(tape: Tape, step: number, code: number, x: number, level: Level): number {
    if (x < 0) return x
    const { sample } = this.setting
    const { prime } = level
    switch (code) {
      case operation.NEGATE:
        return x === 0 ? 0 : prime - x
      case operation.INTEGER_POWER:
        return integerPower(x, tape.b[step] ?? 1, level)
      case operation.RATIONAL_POWER:
        return this.root(tape, step, x, level)
      case operation.ABS: {
        const sign = sample.signOf(tape.a[step] ?? 0)
        if (typeof sign !== 'number') return sign === null ? UNKNOWN : UNDEFINED
        return sign >= 0 || x === 0 ? x : prime - x
      }
      case operation.SIGN: {
        const sign = sample.signOf(tape.a[step] ?? 0)
        if (typeof sign !== 'number') return sign === null ? UNKNOWN : UNDEFINED
        return reduceModulo(sign, prime)
      }
      case operation.ASIN:
        if (this.isOutside(tape, tape.a[step] ?? 0)) return UNDEFINED
        return this.opaqueOdd(code, x, prime, level)
      case operation.ATAN:
        return this.opaqueOdd(code, x, prime, level)
      case operation.ERFC: {
        const odd = this.opaqueOdd(code, x, prime, level)
        return odd < 0 ? odd : reduceModulo(1 - odd, prime)
      }
      default:
        return UNKNOWN
    }
  }

  /** Whether a number is beyond 1 or -1. */
  private isOutside(tape: Tape, step: number): boolean {
    const { sample } = this.setting
    const one = tape.fraction(1)
    const isBelow = sample.signOf(addSteps(tape, step, one)) === -1
    return isBelow || sample.signOf(subtractSteps(tape, step, one)) === 1
  }

  private root(tape: Tape, step: number, x: number, level: Level): number {
    const [p, q] = [tape.b[step] ?? 1, tape.c[step] ?? 1]
    const sign = this.setting.sample.signOf(tape.a[step] ?? 0)
    if (typeof sign !== 'number') return sign === null ? UNKNOWN : UNDEFINED
    if (sign < 0 && q % 2 === 0) return UNDEFINED
    if (sign === 0) return p > 0 ? 0 : UNDEFINED
    if (x === 0) return POLE
    const { prime } = level
    const order = (prime - 1) / 2
    const size = sign > 0 ? x : prime - x
    if (!isSquare(size, level)) return NO_SQUARE
    if (q % order === 0 || !level.lower) return UNKNOWN
    // In the group of squares, whose order is prime, every number has one q-th root.
    const exponent = { prime: order, reciprocal: 1 / order, lower: null }
    const inverse = invertModulo(q % order, order)
    const times = multiplyModulo(reduceModulo(p, order), inverse, exponent)
    const value = powerModulo(size, times, level)
    return sign < 0 && p % 2 !== 0 ? prime - value : value
  }
}

/**
 * One evaluation of the roots at points by chance; null where a number of known sign has the
 * residue of the other sign, which another point may avoid.
 */
export const runField = (setting: FieldSetting): FieldValues | null => new FieldRun(setting).run()
