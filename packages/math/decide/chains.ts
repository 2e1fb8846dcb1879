import { type Chain, chainFrom } from './large-chains'

const FEW_LEVELS = 3

/** The largest prime below 2^30. */
const LARGEST_PRIME = 1073741789

/**
 * Chains of 16 to 19 bits: small enough for tables of discrete logarithms. p ≡ -1 modulo 120: so 2, 3
 * and 5 are squares on all levels above the lowest.
 */
export const SMALL_CHAINS: readonly Chain[] = [
  53639, 54959, 57839, 67559, 71399, 88919, 100559, 101399, 107279, 108359, 112559, 112919, 114599,
  115679, 126839, 139439, 142799, 145679, 149399, 161039, 164999, 167759, 175079, 177239,
].map(lowest => chainFrom(lowest, LARGEST_PRIME, false, FEW_LEVELS))

/** Chains of 16 to 22 bits, for logarithms and exponentials inside each other. */
export const DEEP_CHAINS: readonly Chain[] = [
  53639, 53849, 61409, 63419, 66749, 127139, 143609, 167729,
].map(lowest => chainFrom(lowest, LARGEST_PRIME, false))

/** (p - q) / 30 for each prime p that a chain of the many begins with, and the one before it, q. */
const GAPS: readonly number[] = [
  21, 692, 85, 377, 399, 247, 187, 33, 119, 11, 825, 106, 3, 714, 10, 132, 253, 46, 535, 147, 32,
  46, 42, 42, 279, 218, 55, 246, 104, 204, 297, 171, 41, 68, 14, 394, 119, 92, 232, 33, 49, 180, 35,
  269, 511, 14, 146, 19, 247, 98, 57, 151, 25, 13, 20, 57, 14, 105, 25, 53, 364, 481, 65, 69, 144,
  9, 135, 360, 56, 9, 138, 93, 189, 253, 70, 217, 95, 128, 33, 114, 65, 89, 57, 126, 7, 172, 354,
  229, 14, 49, 271, 65, 173, 23, 29, 130, 31, 56, 221, 105, 87, 188, 23, 314, 567, 13, 329, 155,
  459, 91, 168, 66, 4, 340, 104, 25, 140, 143, 98, 242, 437, 62, 119, 159, 235, 273, 125, 99, 97,
  32, 291, 73, 119, 116, 209, 407, 119, 66, 31, 34, 168, 105, 197, 25, 394, 47, 51, 98, 33, 245, 53,
  13, 55, 488, 143, 382, 100, 93, 234, 66, 56, 232, 328, 153, 77, 212, 140, 264, 169, 239, 66, 210,
  87, 130, 144, 17, 49, 133, 38, 193, 142, 28, 9, 370, 76, 84, 82, 1071, 164, 186, 156, 667, 61,
  246, 113, 264, 365, 120, 140,
]
const FIRST_OF_MANY = 134220629

const findMany = (): readonly Chain[] => {
  let lowest = FIRST_OF_MANY
  const chains = [chainFrom(lowest, LARGEST_PRIME, false, FEW_LEVELS)]
  for (const gap of GAPS) {
    lowest += 30 * gap
    chains.push(chainFrom(lowest, LARGEST_PRIME, false, FEW_LEVELS))
  }
  return chains
}

let many: readonly Chain[] | null = null

/**
 * So many chains of 28 to 30 bits, without angles, that no number of few digits is no square in all
 * of them: where the sign of a root could hang on that.
 */
export const manyChains = (): readonly Chain[] => {
  many ??= findMany()
  return many
}
