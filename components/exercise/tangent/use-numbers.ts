import { useState } from 'react'
import { findDecimal } from './placing-text'

type ReadNumber = (text: string) => number | null

/**
 * Numbers from texts: decimals at once, everything else (`ln 3`) with the parser, which `prepare`
 * fetches.
 */
export const useNumbers = () => {
  const [readNumber, setReadNumber] = useState<ReadNumber | null>(null)
  const prepare = (): void => {
    if (readNumber !== null) return
    import('./read-number').then(
      module => setReadNumber(() => module.readNumber),
      // Without the parser only decimals move the drawing; the server reads the rest.
      () => undefined,
    )
  }
  return {
    prepare,
    numberOf: (text: string): number | null => findDecimal(text) ?? readNumber?.(text) ?? null,
  }
}
