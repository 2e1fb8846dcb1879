import type { FlaggedAnswer } from '@slopewise/lesson'
import { GivenAnswer } from './given-answer'
import { nameReason, pageOf, showDay } from './words'

/** More than these are shown on request. */
const SHOWN_AT_ONCE = 4

const replyTo = ({ verdict, reason }: FlaggedAnswer): string =>
  verdict === 'undecided' ? 'Could not be decided' : nameReason(reason)

const nameOf = ({ exercise, variant }: FlaggedAnswer): string => {
  const place = exercise.split('/').slice(1).join(' / ')
  return variant === 'default' ? place : `${place}, ${variant}`
}

const Flagged = ({ answer }: { readonly answer: FlaggedAnswer }) => (
  <li className="flagged">
    <p className="flagged-place">
      <a href={pageOf(answer.exercise)}>{nameOf(answer)}</a>
      <time dateTime={answer.at}>{showDay(answer.at)}</time>
    </p>
    <p className="flagged-answer">
      <GivenAnswer text={answer.answer} html={answer.answerHtml} />
      <span className="flagged-verdict" data-mark={answer.verdict}>
        {replyTo(answer)}
      </span>
    </p>
    {answer.sentence !== null && (
      <p className="flagged-report">
        {answer.sentence === '' ? 'The learner says it was right.' : `“${answer.sentence}”`}
      </p>
    )}
  </li>
)

const Answers = ({ flagged }: { readonly flagged: readonly FlaggedAnswer[] }) => (
  <ul className="flagged-list">
    {flagged.map(answer => (
      <Flagged key={answer.attemptId} answer={answer} />
    ))}
  </ul>
)

/** Answers that a person should look at: undecided ones, and those whose learner says they were right. */
export const FlaggedList = ({ flagged }: { readonly flagged: readonly FlaggedAnswer[] }) => {
  const more = flagged.slice(SHOWN_AT_ONCE)
  if (flagged.length === 0) {
    return (
      <p className="teach-soft">Nothing: every answer was decided, and nobody objects to a mark.</p>
    )
  }
  return (
    <>
      <Answers flagged={flagged.slice(0, SHOWN_AT_ONCE)} />
      {more.length > 0 && (
        <details className="flagged-more">
          <summary>{more.length} more</summary>
          <Answers flagged={more} />
        </details>
      )}
    </>
  )
}
