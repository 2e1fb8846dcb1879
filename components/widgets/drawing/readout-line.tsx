import { memo } from 'react'
import { MathText } from '@/components/math/math-text'

/** Which of the figure's colours a piece has: the reader's point, the curve g, its slope. */
export type Tone = 'plain' | 'point' | 'curve' | 'slope'
export type Piece = { readonly text: string; readonly tone: Tone }
export type Line = readonly Piece[]

/** A piece of a line in the colour of the text. */
export const plain = (text: string): Piece => ({ text, tone: 'plain' })

/** What a line says, without its colours. */
export const lineText = (line: Line): string => line.map(({ text }) => text).join('')

const ShownPiece = memo(({ text, tone }: Piece) => (
  <span className={`plot-${tone}-tone`}>
    <MathText text={text} />
  </span>
))
ShownPiece.displayName = 'ShownPiece'

/** A line of a readout: short formulas in the colours of the drawing. */
export const ReadoutLine = ({ line }: { readonly line: Line }) => (
  <p className="plot-line">
    {line.map(({ text, tone }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity.
      <ShownPiece key={index} text={text} tone={tone} />
    ))}
  </p>
)
