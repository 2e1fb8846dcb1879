'use client'

import type { ChangedMark, MarksReply } from '@slopewise/lesson'
import { useEffect, useState } from 'react'
import { post, read } from './server-request'

const hrefOf = (exercise: string): string => {
  const [course = '', lesson = '', id = ''] = exercise.split('/')
  return `/${course}/${lesson}#exercise-${id}`
}

const WORDS = {
  correct: 'now counts as right',
  partly: 'now counts as partly right',
  incorrect: 'does not count as right any more; try it once more when you like',
  undecided: 'is now with your teacher',
  invalid: 'is now with your teacher',
} as const

/** One line an exercise: of several answers to one, the last. */
const lastOfEach = (changed: readonly ChangedMark[]): readonly ChangedMark[] => [
  ...new Map(changed.map(mark => [mark.exercise, mark])).values(),
]

/** Says once which marks a corrected exercise has changed, and notes that it was said. */
export const ChangedMarks = () => {
  const [changed, setChanged] = useState<readonly ChangedMark[]>([])
  useEffect(() => {
    void read<MarksReply>('/api/marks').then(result => {
      if (result.kind !== 'reply' || result.reply.changed.length === 0) return
      const marks = result.reply.changed
      setChanged(marks)
      void post('/api/marks', { seqMax: Math.max(...marks.map(({ seq }) => seq)) })
    })
  }, [])
  if (changed.length === 0) return null
  return (
    <section className="changed-marks" aria-labelledby="changed-marks-title">
      <h2 id="changed-marks-title">An exercise was corrected</h2>
      <p>We had made a mistake in it. What you had answered was marked again:</p>
      <ul>
        {lastOfEach(changed).map(({ exercise, to }) => (
          <li key={exercise}>
            Your answer to <a href={hrefOf(exercise)}>{exercise.split('/').slice(1).join(', ')}</a>{' '}
            {WORDS[to]}.
          </li>
        ))}
      </ul>
    </section>
  )
}
