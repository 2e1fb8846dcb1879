'use client'

import type { ReviewReply } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import { useEffect, useRef } from 'react'
import { Exercise } from '@/components/exercise/exercise'
import type { Judged } from '@/components/exercise/judged'
import { ReviewSummary } from './review-summary'
import { type Asked, useReview } from './use-review'

const nextLabel = (asked: Asked | undefined, left: number): string => {
  if (asked === undefined || asked.last === null) return 'Skip for now'
  return left > 1 ? 'Next question' : 'Finish'
}

type QuestionProps = {
  readonly reply: ReviewReply & { readonly item: NonNullable<ReviewReply['item']> }
  readonly asked: readonly Asked[]
  readonly onNext: () => void
  readonly onJudged: (judged: Judged) => void
}

const ReviewQuestion = ({ reply, asked, onNext, onJudged }: QuestionProps) => {
  const { item, left } = reply
  const current = asked.at(-1)
  const isRight = current?.last === 'correct'
  return (
    <>
      <p className="review-place">
        Question {asked.length} of {asked.length + left - 1} · from{' '}
        <a href={`/${item.course}/${item.lesson}`}>{item.lessonTitle}</a>
      </p>
      <Exercise
        key={item.dealtAt}
        exercise={item.exercise}
        number={asked.length}
        sitting={{ dealtAt: item.dealtAt, title: nameSkill(item.skill) }}
        onJudged={onJudged}
      />
      <p className="review-next">
        <button
          type="button"
          className={`button ${isRight ? 'button-main' : 'button-quiet'}`}
          onClick={onNext}
        >
          {nextLabel(current, left)}
        </button>
      </p>
    </>
  )
}

/** A sitting of reviews: the exercises of the lessons, one of each skill that is due, mixed. */
export const ReviewPage = () => {
  const { state, asked, next, note } = useReview()
  const heading = useRef<HTMLHeadingElement>(null)
  const count = asked.length
  useEffect(() => {
    // The question before is gone with the focus that was in it.
    if (count > 1) heading.current?.focus()
  }, [count])
  return (
    <main id="main" tabIndex={-1} className="review-page" aria-busy={state.status === 'loading'}>
      <h1 ref={heading} tabIndex={-1}>
        Review
      </h1>
      {state.status === 'loading' && <p className="review-place">Looking for what is due …</p>}
      {state.status === 'failed' && (
        <div className="review-end" role="alert">
          <p>The next question could not be fetched. Nothing of what you answered is lost.</p>
          <button type="button" className="button button-quiet" onClick={next}>
            Try again
          </button>
        </div>
      )}
      {state.status === 'ready' && state.reply.item !== null && (
        <ReviewQuestion
          reply={{ ...state.reply, item: state.reply.item }}
          asked={asked}
          onNext={next}
          onJudged={note}
        />
      )}
      {state.status === 'ready' && state.reply.item === null && (
        <ReviewSummary asked={asked} standing={state.reply} />
      )}
    </main>
  )
}
