import type { AnswerGroup, ExerciseOfClass, ExerciseStatistics } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import { BarList } from './bar-list'
import { GivenAnswer } from './given-answer'
import { ShareBar } from './share-bar'
import { countOf, nameReason, pageOf, showCorrelation, showShare } from './words'

type GroupProps = { readonly group: AnswerGroup; readonly hasVariants: boolean }

const Group = ({ group, hasVariants }: GroupProps) => (
  <tr>
    <td>{group.count}</td>
    <td>
      <GivenAnswer text={group.example} html={group.exampleHtml} />
      {group.spellings > 1 && (
        <small> written in {countOf(group.spellings, 'way')}, all the same</small>
      )}
    </td>
    <td>{nameReason(group.reason)}</td>
    {hasVariants && <td>{group.variant !== 'default' && <code>{group.variant}</code>}</td>}
  </tr>
)

const WrongAnswers = ({ groups }: { readonly groups: readonly AnswerGroup[] }) => {
  const hasVariants = groups.some(({ variant }) => variant !== 'default')
  return (
    <div className="scroll-box">
      <table className="teach-table">
        <caption>Answers that were not right, equal ones together</caption>
        <thead>
          <tr>
            <th scope="col">Times</th>
            <th scope="col">For example</th>
            <th scope="col">Reply</th>
            {hasVariants && <th scope="col">Variant</th>}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <Group key={`${group.variant} ${group.example}`} {...{ group, hasVariants }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Below this, which chance alone seldom reaches, an exercise is solved by those who fail elsewhere. */
const DISCRIMINATION_MIN = -0.1

const isSuspect = ({ discrimination }: ExerciseStatistics): boolean =>
  discrimination !== null && discrimination < DISCRIMINATION_MIN

/** What the row says in figures; the head of the columns says it to the eye, hidden words to the ear. */
const Figures = ({ statistics }: { readonly statistics: ExerciseStatistics }) => {
  const { learners, tries, firstTryShare, solvedShare, discrimination } = statistics
  return (
    <>
      <span className="row-figure row-first">
        <span className="row-label">Right at first try</span>
        <ShareBar share={firstTryShare} />
      </span>
      <span className="row-figure">
        <span className="row-label">Solved</span>
        {showShare(solvedShare)}
      </span>
      <span className="row-figure">
        <span className="row-label">Tries</span>
        {tries}
        <small> by {learners}</small>
      </span>
      <span className="row-figure" data-suspect={isSuspect(statistics) || undefined}>
        <span className="row-label">Discrimination</span>
        {discrimination === null ? '–' : showCorrelation(discrimination)}
      </span>
    </>
  )
}

const Behind = ({
  exercise,
  statistics,
}: {
  readonly exercise: ExerciseOfClass
  readonly statistics: ExerciseStatistics
}) => {
  const { address, id, skill, reasons, wrong } = exercise
  return (
    <div className="row-behind">
      <p className="teach-soft">
        {nameSkill(skill)}. <a href={pageOf(address)}>Try it as a student</a>
      </p>
      {isSuspect(statistics) && (
        <p className="row-warning">
          Those who are right elsewhere tend to be wrong here: look at the question and its key.
        </p>
      )}
      {reasons.length === 0 && <p className="teach-soft">Nobody was wrong.</p>}
      {reasons.length > 0 && (
        <BarList
          label={`What went wrong in ${id}`}
          bars={reasons.map(({ reason, count, verdict }) => ({
            name: nameReason(reason),
            count,
            verdict,
          }))}
        />
      )}
      {wrong.length > 0 && <WrongAnswers groups={wrong} />}
    </div>
  )
}

type ExerciseRowProps = { readonly exercise: ExerciseOfClass; readonly number: number }

/** One exercise with its figures; what went wrong is behind it. */
export const ExerciseRow = ({ exercise, number }: ExerciseRowProps) => {
  const { id, statistics } = exercise
  const name = (
    <span className="row-name">
      <b>{number}</b> {id}
    </span>
  )
  if (statistics === null) {
    return (
      <div className="teach-row" id={`row-${exercise.address}`}>
        {name} <span className="row-nobody">nobody yet</span>
      </div>
    )
  }
  return (
    <details className="teach-exercise" id={`row-${exercise.address}`}>
      <summary className="teach-row">
        {name}
        <Figures statistics={statistics} />
      </summary>
      <Behind exercise={exercise} statistics={statistics} />
    </details>
  )
}
