import type { Slip } from '@slopewise/math'

/** Why a line of code could not be read, besides what stops any answer. */
export type CodeSlipCode =
  | 'code-caret'
  | 'code-times'
  | 'code-sign'
  | 'code-brackets'
  | 'code-module'
  | 'code-function'
  | 'code-method'
  | 'code-statement'
  | 'code-truth'

/** A slip in a line of code. */
export type CodeSlip = Omit<Slip, 'code'> & { readonly code: CodeSlipCode }

/** Thrown inside of the reader only, and caught there: the first slip ends the reading. */
export class CodeStop extends Error {
  constructor(readonly slip: Slip | CodeSlip) {
    super(slip.code)
  }
}

/** Ends the reading with a slip. */
export const stop = (
  code: Slip['code'] | CodeSlipCode,
  span: readonly [number, number],
  args: Readonly<Record<string, string>> = {},
): never => {
  // The reason for the cast: the two kinds of slip differ in their codes alone.
  throw new CodeStop({ code, span, args } as Slip | CodeSlip)
}
