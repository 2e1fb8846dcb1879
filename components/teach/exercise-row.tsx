import type { AnswerGroup, ExerciseOfClass } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import { BarList } from './bar-list'
import { countOf, nameReason, pageOf, showCorrelation, showShare } from './words'

const Group = ({ group }: { readonly group: AnswerGroup }) => (
  <tr>
    <td>{group.count}</td>
    <td>
      <code>{group.example}</code>
      {group.spellings > 1 && (
        <small> written in {countOf(group.spellings, 'way')}, all the same</small>
      )}
    </td>
    <td>{group.variant === 'default' ? '' : <code>{group.variant}</code>}</td>
    <td>{nameReason(group.reason)}</td>
  </tr>
)

const WrongAnswers = ({ groups }: { readonly groups: readonly AnswerGroup[] }) => (
  <div className="scroll-box">
    <table className="teach-table">
      <caption>Answers that were not right, by meaning</caption>
      <thead>
        <tr>
          <th scope="col">Times</th>
          <th scope="col">For example</th>
          <th scope="col">Variant</th>
          <th scope="col">Reply</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(group => (
          <Group key={`${group.variant} ${group.example}`} group={group} />
        ))}
      </tbody>
    </table>
  </div>
)

const Figures = ({ exercise }: { readonly exercise: ExerciseOfClass }) => {
  const { statistics } = exercise
  if (statistics === null) return <p className="teach-soft">Nobody has answered it yet.</p>
  const { learners, tries, firstTryShare, solvedShare, discrimination } = statistics
  return (
    <dl className="teach-figures">
      <div>
        <dt>Right at first try</dt>
        <dd>{showShare(firstTryShare)}</dd>
      </div>
      <div>
        <dt>Solved</dt>
        <dd>{showShare(solvedShare)}</dd>
      </div>
      <div>
        <dt>Tries</dt>
        <dd>
          {tries} <small>by {countOf(learners, 'learner')}</small>
        </dd>
      </div>
      <div>
        <dt>Discrimination</dt>
        <dd>{discrimination === null ? '–' : showCorrelation(discrimination)}</dd>
      </div>
    </dl>
  )
}

/** One exercise, its figures, and on request what went wrong. */
export const ExerciseRow = ({ exercise }: { readonly exercise: ExerciseOfClass }) => {
  const { address, id, skill, reasons, wrong } = exercise
  return (
    <section className="teach-exercise" aria-labelledby={`of-${id}`}>
      <h4 id={`of-${id}`}>
        <a href={pageOf(address)}>{id}</a> <small>{nameSkill(skill)}</small>
      </h4>
      <Figures exercise={exercise} />
      {reasons.length > 0 && (
        <details>
          <summary>What went wrong</summary>
          <BarList
            label={`Reasons in ${id}`}
            bars={reasons.map(({ reason, count, verdict }) => ({
              name: nameReason(reason),
              count,
              verdict,
            }))}
          />
          {wrong.length > 0 && <WrongAnswers groups={wrong} />}
        </details>
      )}
    </section>
  )
}
