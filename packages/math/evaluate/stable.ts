/** `ln(1 + e^x)` in doubles, with full relative accuracy on both sides. */
export const softplus = (x: number): number =>
  x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))

/** `1 / (1 + e^{-x})` in doubles, with full relative accuracy on both sides. */
export const sigmoid = (x: number): number => {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const power = Math.exp(x)
  return power / (1 + power)
}

const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI)
const SERIES_UP_TO = 1
const TERMS_MAX = 200
/** Beyond this, erfc is smaller than the least double. */
const UNDERFLOW = 28

/** erf x = 2/√π e^{-x²} Σ 2^n x^{2n+1} / (1·3·…·(2n+1)): all terms have one sign. */
const erfBySeries = (x: number): number => {
  let term = x
  let sum = x
  for (let n = 1; n < TERMS_MAX && Math.abs(term) > 1e-18 * Math.abs(sum); n += 1) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return TWO_OVER_ROOT_PI * Math.exp(-x * x) * sum
}

/**
 * erfc x = e^{-x²} / √π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))) for `x ≥ 1`, from the inside
 * out. The square is split so that its rounding does not reach the exponential.
 */
const erfcByFraction = (x: number): number => {
  if (x > UNDERFLOW) return 0
  let fraction = x
  for (let n = TERMS_MAX; n > 0; n -= 1) fraction = x + n / 2 / fraction
  const head = Math.fround(x)
  const tail = x - head
  const power = Math.exp(-head * head) * Math.exp(-tail * (head + x))
  return power / Math.sqrt(Math.PI) / fraction
}

/** `1 - erf x` in doubles; relative error below 1e-14 wherever it is a normal number. */
export const erfc = (x: number): number => {
  if (x < SERIES_UP_TO && x > -SERIES_UP_TO) return 1 - erfBySeries(x)
  return x > 0 ? erfcByFraction(x) : 2 - erfcByFraction(-x)
}
