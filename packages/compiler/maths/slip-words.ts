import { describeSlip } from '@slopewise/lesson/messages'
import type { RegionSlip, Slip } from '@slopewise/math'

/** A slip in a text of the author's, as message and advice of an issue. */
export const slipWords = (
  slip: Slip | RegionSlip,
  text: string,
): { message: string; advice: string } => {
  const { problem, advice } = describeSlip(slip, text)
  return { message: `"${text}" cannot be read: ${problem}`, advice }
}
