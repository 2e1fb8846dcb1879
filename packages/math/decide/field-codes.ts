/** Instead of a value: a division by 0, which another point may avoid. */
export const POLE = -1
/** A number that is positive, but no square modulo the prime: another point may avoid it. */
export const NO_SQUARE = -2
/** Nothing is known of the value: no point helps. */
export const UNKNOWN = -3
/** The value is undefined on the whole piece. */
export const UNDEFINED = -4
