/** The names of the Greek letters from α on, final sigma included. */
export const GREEK_NAMES: readonly string[] =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho final sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

/** The code of α. */
export const ALPHA = 0x3b1
