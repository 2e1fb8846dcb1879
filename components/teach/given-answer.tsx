import { CompiledHtml } from '@/components/math/html'

type GivenAnswerProps = {
  readonly text: string
  /** Of options that were chosen, what they say. */
  readonly html?: string | undefined
}

/** An answer as it was typed, or the option that was chosen. */
export const GivenAnswer = ({ text, html }: GivenAnswerProps) =>
  html === undefined ? (
    <code className="given-answer">{text}</code>
  ) : (
    <CompiledHtml as="span" className="given-answer given-option" html={html} />
  )
