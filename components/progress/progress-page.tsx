'use client'

import type { LearnerReply } from '@slopewise/lesson'
import { useEffect, useState } from 'react'
import { ChangedMarks } from '@/components/exercise/changed-marks'
import { read, type ServerResult } from '@/components/exercise/server-request'
import { ReviewLine } from '@/components/review/review-line'
import { DayChart } from './day-chart'
import { HistoryList } from './history-list'
import { LessonList } from './lesson-list'
import { SkillList } from './skill-list'
import { timeZone } from './words'

const Empty = () => (
  <div className="progress-empty">
    <p>
      Nothing here yet. Answer an exercise in a lesson, and this page shows what you have done, how
      well you know each skill, and when to come back to it.
    </p>
    <a className="button button-main" href="/">
      To the lessons
    </a>
  </div>
)

const Downloads = () => (
  <section className="progress-downloads" aria-labelledby="downloads-title">
    <h2 id="downloads-title">Take it with you</h2>
    <p>
      All your answers with their marks:{' '}
      <a href="/api/progress/download?format=csv" download>
        as a table (CSV)
      </a>{' '}
      or{' '}
      <a href="/api/progress/download?format=json" download>
        as JSON
      </a>
      .
    </p>
  </section>
)

const Known = ({ learner }: { readonly learner: LearnerReply }) => {
  const { skills, lessons, history, days, today } = learner
  if (history.length === 0 && lessons.length === 0) return <Empty />
  return (
    <>
      <ChangedMarks />
      <ReviewLine standing={learner} />
      <section aria-labelledby="days-title">
        <h2 id="days-title">Last four weeks</h2>
        <DayChart days={days} today={today} />
      </section>
      {skills.length > 0 && (
        <section aria-labelledby="skills-title">
          <h2 id="skills-title">Skills</h2>
          <SkillList skills={skills} today={today} />
        </section>
      )}
      <section aria-labelledby="lessons-title">
        <h2 id="lessons-title">Lessons</h2>
        <LessonList lessons={lessons} />
      </section>
      {history.length > 0 && (
        <section aria-labelledby="history-title">
          <h2 id="history-title">Your answers, the newest first</h2>
          <HistoryList history={history} lessons={lessons} />
        </section>
      )}
      <Downloads />
    </>
  )
}

const Failed = ({ onAgain }: { readonly onAgain: () => void }) => (
  <div className="progress-empty" role="alert">
    <p>Your progress could not be loaded. Nothing of it is lost.</p>
    <button type="button" className="button button-quiet" onClick={onAgain}>
      Try again
    </button>
  </div>
)

/** What the learner has done, and where they stand; asked of the server once the page is there. */
export const ProgressPage = () => {
  const [result, setResult] = useState<ServerResult<LearnerReply> | null>(null)
  const load = (): void => {
    setResult(null)
    const query = `timeZone=${encodeURIComponent(timeZone())}`
    void read<LearnerReply>(`/api/progress?${query}`).then(setResult)
  }
  useEffect(load, [])
  return (
    <main id="main" tabIndex={-1} className="progress-page" aria-busy={result === null}>
      <h1>Your progress</h1>
      {result === null && <p className="progress-loading">Looking up where you stand …</p>}
      {result?.kind === 'reply' && <Known learner={result.reply} />}
      {result !== null && result.kind !== 'reply' && <Failed onAgain={load} />}
    </main>
  )
}
