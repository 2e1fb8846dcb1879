/** A letter standing alone is a name in a formula; letters side by side are a word or `tanh`. */
const LETTER_OR_PRIME = /((?<![A-Za-z])[A-Za-z](?![A-Za-z])|′+)/

type MathTextProps = {
  readonly text: string
  /** `tspan` inside a drawing, `i` in running text. */
  readonly as?: 'i' | 'tspan'
}

/** A short formula as text, its letters slanted as in print: `g′(1) = a(1 − a)`. */
export const MathText = ({ text, as: Marked = 'i' }: MathTextProps) =>
  text.split(LETTER_OR_PRIME).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity.
      <Marked key={index} className={part.startsWith('′') ? 'math-prime' : 'math-letter'}>
        {part}
      </Marked>
    ) : (
      part
    ),
  )
