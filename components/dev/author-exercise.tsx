import { CompiledHtml } from '@/components/math/html'
import type { AuthoredExercise, AuthoredQuestion, AuthoredVariant, ToldAnswer } from './author-data'

/** Where nothing is known of an answer, the author's words are all that is said. */
const GENERAL = ['different', 'wrong-option']

const isAuthorsOnly = ({ reason, feedbackHtml }: ToldAnswer): boolean =>
  GENERAL.includes(reason) && feedbackHtml !== null && feedbackHtml !== ''

const ToldRow = ({ told }: { told: ToldAnswer }) => (
  <tr>
    <td>
      <code>{told.answer}</code>
    </td>
    <td>{told.causes.join(', ') || '–'}</td>
    <td data-verdict={told.verdict}>
      {told.verdict} <small>{told.reason}</small>
    </td>
    <td>
      {!isAuthorsOnly(told) && <p>{told.feedback}</p>}
      {told.feedbackHtml !== null && told.feedbackHtml !== '' && (
        <CompiledHtml html={told.feedbackHtml} className="author-own-words" />
      )}
    </td>
  </tr>
)

const ToldTable = ({ told }: { told: readonly ToldAnswer[] }) => (
  <div className="scroll-box">
    <table className="author-table author-told">
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">What leads there</th>
          <th scope="col">Verdict</th>
          <th scope="col">What the learner is told</th>
        </tr>
      </thead>
      <tbody>
        {told.map(one => (
          <ToldRow key={`${one.answer} ${one.causes.join()}`} told={one} />
        ))}
      </tbody>
    </table>
  </div>
)

const Question = ({ question }: { question: AuthoredQuestion }) => {
  const { promptHtml, key, told } = question
  return (
    <>
      <CompiledHtml html={promptHtml} className="author-prompt" />
      {key !== null && (
        <p>
          Key: <code>{key.written}</code>
          {key.value !== key.written && (
            <>
              {' '}
              = <code>{key.value}</code>
            </>
          )}
          , judged {key.judged}.
        </p>
      )}
      {told.length > 0 && <ToldTable told={told} />}
    </>
  )
}

const Variant = ({ variant, isOnly }: { variant: AuthoredVariant; isOnly: boolean }) => {
  const { id, hints, solutionHtml, parts } = variant
  return (
    <div className="author-variant">
      {!isOnly && <h4>{id}</h4>}
      <Question question={variant} />
      {parts.map(part => (
        <section key={part.id} aria-label={`part ${part.id}`}>
          <h5>
            part {part.id} <small>{part.kind}</small>
          </h5>
          <Question question={part} />
        </section>
      ))}
      <details>
        <summary>
          {hints.length === 1 ? '1 hint' : `${hints.length} hints`}, and the solution
        </summary>
        {hints.map(hint => (
          <CompiledHtml key={hint} html={hint} />
        ))}
        <CompiledHtml html={solutionHtml} className="author-solution" />
      </details>
    </div>
  )
}

/** An exercise with every variant, its key, and what each wrong answer is told. */
export const AuthorExercise = ({ exercise }: { exercise: AuthoredExercise }) => {
  const { id, kind, skill, variants } = exercise
  return (
    <article className="author-exercise" data-exercise-report={exercise.address}>
      <h3>
        {id} <small>{[kind, skill].filter(Boolean).join(' · ')}</small>
      </h3>
      {variants.map(variant => (
        <Variant key={variant.id} variant={variant} isOnly={variants.length === 1} />
      ))}
    </article>
  )
}
