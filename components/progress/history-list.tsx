import type { Answer, HistoryEntry, LessonStanding, VerdictName } from '@slopewise/lesson'
import { HalfIcon, QuestionIcon, TickIcon, TurnBackIcon } from '@/components/ui/icons'

const VERDICTS: Readonly<
  Record<VerdictName, readonly [words: string, icon: () => React.ReactNode]>
> = {
  correct: ['right', TickIcon],
  partly: ['partly right', HalfIcon],
  incorrect: ['not right', TurnBackIcon],
  undecided: ['with your teacher', QuestionIcon],
  invalid: ['not readable', QuestionIcon],
}

/** An answer on one line. */
const showAnswer = (answer: Answer): string => {
  if (typeof answer === 'string') return answer
  if (Array.isArray(answer)) return answer.join(', ')
  return Object.entries(answer)
    .map(([part, given]) => `${part}: ${showAnswer(given)}`)
    .join('; ')
}

const showTime = (at: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

const Verdict = ({ verdict }: { readonly verdict: VerdictName }) => {
  const [words, Icon] = VERDICTS[verdict]
  return (
    <span className="history-verdict" data-verdict={verdict}>
      <Icon /> {words}
    </span>
  )
}

type EntryProps = { readonly entry: HistoryEntry; readonly titles: ReadonlyMap<string, string> }

const Entry = ({ entry, titles }: EntryProps) => {
  const [course = '', lesson = '', id = ''] = entry.exercise.split('/')
  return (
    <li>
      <Verdict verdict={entry.verdict} />
      <code>{showAnswer(entry.answer)}</code>
      <span className="history-place">
        <a href={`/${course}/${lesson}#exercise-${id}`}>
          {titles.get(`${course}/${lesson}`) ?? lesson}
        </a>
        <small>{id}</small>
      </span>
      <time dateTime={entry.at}>
        {showTime(entry.at)}
        {entry.isReview && ' · review'}
      </time>
    </li>
  )
}

const FIRST_SHOWN = 10

const titlesOf = (lessons: readonly LessonStanding[]): ReadonlyMap<string, string> =>
  new Map(lessons.map(({ course, lesson, title }) => [`${course}/${lesson}`, title]))

type HistoryListProps = {
  readonly history: readonly HistoryEntry[]
  readonly lessons: readonly LessonStanding[]
}

/** The newest answers; the others of the last hundred on request. */
export const HistoryList = ({ history, lessons }: HistoryListProps) => {
  const titles = titlesOf(lessons)
  return (
    <>
      <ul className="history-list">
        {history.slice(0, FIRST_SHOWN).map(entry => (
          <Entry key={entry.at} {...{ entry, titles }} />
        ))}
      </ul>
      {history.length > FIRST_SHOWN && (
        <details>
          <summary>{history.length - FIRST_SHOWN} earlier ones</summary>
          <ul className="history-list">
            {history.slice(FIRST_SHOWN).map(entry => (
              <Entry key={entry.at} {...{ entry, titles }} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
