import type { FlaggedAnswer } from '@slopewise/lesson'
import { nameReason, pageOf } from './words'

const dayOf = (at: string): string => at.slice(0, 10)

const Flagged = ({ answer }: { readonly answer: FlaggedAnswer }) => (
  <li className="flagged">
    <p>
      <a href={pageOf(answer.exercise)}>{answer.exercise.split('/').slice(1).join('/')}</a>
      {answer.variant !== 'default' && (
        <>
          {' '}
          <code>{answer.variant}</code>
        </>
      )}{' '}
      <small>{dayOf(answer.at)}</small>
    </p>
    <p>
      <code className="flagged-answer">{answer.answer}</code>{' '}
      <span data-verdict={answer.verdict}>
        {answer.verdict === 'undecided' ? 'could not be decided' : nameReason(answer.reason)}
      </span>
    </p>
    {answer.sentence !== null && (
      <p className="flagged-report">
        {answer.sentence === '' ? 'The learner says it was right.' : `“${answer.sentence}”`}
      </p>
    )}
  </li>
)

/** Answers that a person should look at: undecided ones, and those whose learner says they were right. */
export const FlaggedList = ({ flagged }: { readonly flagged: readonly FlaggedAnswer[] }) =>
  flagged.length === 0 ? (
    <p className="teach-soft">Nothing: every answer was decided, and nobody objects to a mark.</p>
  ) : (
    <ul className="flagged-list">
      {flagged.map(answer => (
        <Flagged key={answer.attemptId} answer={answer} />
      ))}
    </ul>
  )
