import type { DealtExercise } from '@slopewise/lesson'
import { useEffect, useRef } from 'react'
import { CompiledHtml } from '@/components/math/html'
import type { Asking, HelpState } from './use-help'
import { useExerciseProgress } from './use-progress'

type HelpProps = { readonly exercise: DealtExercise; readonly help: HelpState }

const hintLabel = (shown: number, total: number, seenBefore: number): string => {
  if (shown > 0) return `Next hint (${shown + 1} of ${total})`
  if (seenBefore === 0) return 'Hint'
  return seenBefore === 1 ? 'Show my hint again' : `Show my ${seenBefore} hints again`
}

type AskButtonProps<Body> = {
  readonly asking: Asking<Body>
  readonly body: Body
  readonly children: string
}

const AskButton = <Body,>({ asking, body, children }: AskButtonProps<Body>) => (
  <button
    type="button"
    className="button button-quiet"
    aria-disabled={asking.isAsking || undefined}
    onClick={() => asking.ask(body)}
  >
    {children}
  </button>
)

/** Buttons for one hint after another, and for the whole solution; `isFresh` forgets what was seen before. */
export const HelpButtons = ({
  exercise,
  help,
  isFresh,
}: HelpProps & { readonly isFresh: boolean }) => {
  const known = useExerciseProgress(exercise.address)
  const progress = isFresh ? null : known
  const shown = help.hints.length
  return (
    <>
      {shown < exercise.hintCount && (
        <AskButton asking={help.hintAsking} body={{ number: shown + 1 }}>
          {hintLabel(shown, exercise.hintCount, progress?.hintsSeen ?? 0)}
        </AskButton>
      )}
      {help.solution === null && (
        <AskButton asking={help.solutionAsking} body={{}}>
          {progress?.solutionSeen ? 'Show the solution again' : 'Show the solution'}
        </AskButton>
      )}
    </>
  )
}

/** The hints seen so far and the solution, each focused when it arrives so that it is read out. */
export const HelpTexts = ({ help }: { help: HelpState }) => {
  const newest = useRef<HTMLDivElement>(null)
  const count = help.hints.length + (help.solution === null ? 0 : 1)
  useEffect(() => {
    if (count > 0) newest.current?.focus({ preventScroll: true })
  }, [count])
  return (
    <>
      {help.hints.map((html, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: hints have no identity but their number.
          key={index}
          ref={help.solution === null && index === help.hints.length - 1 ? newest : undefined}
          tabIndex={-1}
          className="help-text"
        >
          <p className="help-title">Hint {index + 1}</p>
          <CompiledHtml html={html} />
        </div>
      ))}
      {help.solution !== null && (
        <div ref={newest} tabIndex={-1} className="help-text help-solution">
          <p className="help-title">Solution</p>
          <CompiledHtml html={help.solution} />
        </div>
      )}
      {(help.hintAsking.isLong || help.solutionAsking.isLong) && (
        <p className="help-trouble" role="status">
          The help is on its way …
        </p>
      )}
      {(help.hintAsking.isUnreachable || help.solutionAsking.isUnreachable) && (
        <p className="help-trouble">
          The help cannot be fetched just now. Your text stays; try again in a moment.
        </p>
      )}
    </>
  )
}
