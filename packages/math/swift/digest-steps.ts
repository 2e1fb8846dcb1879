import { Digest } from '../decide/digest'
import { further } from './further'
import { CONSTANT, first, operations, POWER, second, store, third } from './steps'

/** A digest of the seed, of both sides and of every step. */
export const digestOf = (left: number, right: number, seed: number): Digest => {
  const digest = new Digest()
  digest.add(seed)
  digest.add(left)
  digest.add(right)
  for (let step = 0; step < store.count; step += 1) {
    const operation = operations[step] ?? 0
    // Steps are fewer than 2^9, operations than 2^5; only these two hold other numbers.
    const isNumber = operation === CONSTANT || operation === POWER
    const places = isNumber ? 0 : ((first[step] ?? 0) << 18) | ((second[step] ?? 0) << 9)
    digest.add((operation << 27) | places | (isNumber ? 0 : (third[step] ?? 0)))
    if (!isNumber) continue
    digest.add(first[step] ?? 0)
    digest.add(second[step] ?? 0)
    digest.add(third[step] ?? 0)
  }
  const digits = further.digits()
  for (let place = 0; place < digits.length; place += 1) digest.add(digits.charCodeAt(place))
  return digest
}
