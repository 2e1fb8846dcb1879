const MAX = 64

/**
 * How many processes answer: what is asked for, else one. Throws a sentence where the text is not a number from
 * 1 to 64.
 */
export const countWorkers = (text = '') => {
  if (text === '') return 1
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= MAX) return count
  throw new Error(`SLOPEWISE_WORKERS must be a whole number from 1 to ${MAX}, got "${text}".`)
}
