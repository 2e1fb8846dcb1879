import type { ReviewStanding } from '@slopewise/lesson'
import { describeDay } from '@/components/progress/words'

const countSkills = (due: number): string => (due === 1 ? '1 skill' : `${due} skills`)

/** What is due, and the way to it; what to say where nothing is. */
export const ReviewLine = ({ standing }: { readonly standing: ReviewStanding }) => {
  const { due, nextDueDay, today } = standing
  if (due > 0) {
    return (
      <p className="review-line">
        <a className="button button-main" href="/review">
          Review {countSkills(due)}
        </a>
      </p>
    )
  }
  if (nextDueDay === null) return null
  return <p className="review-line">Nothing due until {describeDay(nextDueDay, today)}.</p>
}
