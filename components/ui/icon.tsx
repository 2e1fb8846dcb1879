import type { ReactNode } from 'react'

/** Drawn in a 20 × 20 square with the current colour; always beside words, so never spoken. */
export const Icon = ({ children }: { children: ReactNode }) => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {children}
  </svg>
)
