import type { CompiledComponents } from '@slopewise/lesson/components'
import type { ReactNode } from 'react'

type WithChildren<T> = T & { readonly children?: ReactNode }

/** A note behind a vertical bar; in the margin where the page is wide. */
export const SideNote = ({ title, children }: WithChildren<CompiledComponents['SideNote']>) => (
  <div className="note note-side" role="note">
    {title !== undefined && <p className="note-title">{title}</p>}
    <div className="note-body">{children}</div>
  </div>
)

/** What the lecturer wrote on the slide by hand, in this course's words. */
export const Lecturer = ({ title, children }: WithChildren<CompiledComponents['Lecturer']>) => (
  <div className="note note-lecturer" role="note">
    <p className="note-title">{title ?? "The lecturer's view"}</p>
    <div className="note-body">{children}</div>
  </div>
)

const ARROWS = { left: '←', right: '→', up: '↑', down: '↓' } as const

/** An arrow drawn with the pen; what it says is text. */
export const PenArrow = ({ direction, children }: WithChildren<CompiledComponents['PenArrow']>) => (
  <span className="pen-arrow">
    <span aria-hidden="true">{ARROWS[direction]} </span>
    {children}
  </span>
)

/** Text struck out with the pen; a screen reader hears why. */
export const StruckOut = ({ meaning, children }: WithChildren<CompiledComponents['StruckOut']>) => (
  <>
    <s className="struck-out">{children}</s>
    <span className="visually-hidden"> ({meaning})</span>
  </>
)
