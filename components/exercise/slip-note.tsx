type SlipNoteProps = {
  readonly text: string
  readonly span: readonly [number, number] | null
  readonly problem: string
  readonly advice: string
}

/** The learner's own text with a caret under the place, and what to try. Costs nothing. */
export const SlipNote = ({ text, span, problem, advice }: SlipNoteProps) => (
  <div className="slip">
    {span !== null && text !== '' && (
      <p className="slip-text" aria-hidden="true">
        <code>
          {text.slice(0, span[0])}
          <mark>{text.slice(span[0], span[1]) || ' '}</mark>
          {text.slice(span[1])}
        </code>
      </p>
    )}
    <p>
      {problem} {advice}
    </p>
  </div>
)
