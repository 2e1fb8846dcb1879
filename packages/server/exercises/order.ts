import { createHash } from 'node:crypto'

const keyOf = (learnerId: string, exercise: string, variant: string): string =>
  createHash('sha256')
    .update(JSON.stringify([learnerId, exercise, variant]))
    .digest('hex')

/**
 * The order in which a learner meets the variants of an exercise: the page's first, then the others
 * shuffled by the learner, the same on every run and wherever the author moves them.
 */
export const orderVariants = (
  learnerId: string,
  exercise: string,
  variants: readonly string[],
): readonly string[] => {
  const [first, ...others] = variants
  if (first === undefined) return []
  const keyed = others.map(variant => ({ variant, key: keyOf(learnerId, exercise, variant) }))
  const shuffled = keyed.sort((left, right) => (left.key < right.key ? -1 : 1))
  return [first, ...shuffled.map(({ variant }) => variant)]
}

/**
 * The variant to deal after `current`: the next unsolved one in `order`, going round; once all the
 * others are solved, simply the next. The only one of an exercise is dealt again.
 */
export const nextVariant = (
  order: readonly string[],
  current: string,
  solved: ReadonlySet<string>,
): string => {
  const from = order.indexOf(current) + 1
  const round = [...order.slice(from), ...order.slice(0, from)].filter(one => one !== current)
  return round.find(variant => !solved.has(variant)) ?? round[0] ?? current
}
