import type { ReviewStanding } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import { describeDay } from '@/components/progress/words'
import { TickIcon, TurnBackIcon } from '@/components/ui/icons'
import type { Asked } from './use-review'

const describe = ({ first, last }: Asked): string => {
  if (first === 'correct') return 'right at first try'
  if (last === 'correct') return 'right after a miss'
  return last === null ? 'passed over' : 'not right yet: it comes back soon'
}

const untilWords = ({ due, nextDueDay, today }: ReviewStanding): string => {
  if (due > 0) return 'What you passed over is still due.'
  return nextDueDay === null ? '' : `Nothing due until ${describeDay(nextDueDay, today)}.`
}

type ReviewSummaryProps = {
  readonly asked: readonly Asked[]
  readonly standing: ReviewStanding
}

/** The end of a sitting, or a day on which there is nothing to do. */
export const ReviewSummary = ({ asked, standing }: ReviewSummaryProps) => {
  const right = asked.filter(({ first }) => first === 'correct').length
  if (asked.length === 0) {
    return (
      <div className="review-end">
        <p>
          {standing.nextDueDay === null
            ? 'Nothing to review yet. Skills come here once you have answered exercises in the lessons.'
            : untilWords(standing)}
        </p>
        <a className="button button-main" href="/">
          To the lessons
        </a>
      </div>
    )
  }
  return (
    <div className="review-end">
      <h2>
        Done for today: {right} of {asked.length} right at first try
      </h2>
      <ul className="review-outcomes">
        {asked.map(one => (
          <li key={one.item.dealtAt} data-right={one.last === 'correct' || undefined}>
            {one.last === 'correct' ? <TickIcon /> : <TurnBackIcon />}
            <span>
              <b>{nameSkill(one.item.skill)}</b>: {describe(one)}
            </span>
          </li>
        ))}
      </ul>
      <p>{untilWords(standing)}</p>
      <a className="button button-main" href="/progress">
        See your progress
      </a>
    </div>
  )
}
