import type { Answer, HistoryEntry, VerdictName } from '@slopewise/lesson'
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

const Entry = ({ entry }: { readonly entry: HistoryEntry }) => {
  const [course = '', lesson = '', id = ''] = entry.exercise.split('/')
  return (
    <li>
      <Verdict verdict={entry.verdict} />
      <code>{showAnswer(entry.answer)}</code>
      <a href={`/${course}/${lesson}#exercise-${id}`}>
        {lesson}/{id}
      </a>
      <time dateTime={entry.at}>
        {showTime(entry.at)}
        {entry.isReview && ' · review'}
      </time>
    </li>
  )
}

const FIRST_SHOWN = 10

/** The newest answers; the others of the last hundred on request. */
export const HistoryList = ({ history }: { readonly history: readonly HistoryEntry[] }) => (
  <>
    <ul className="history-list">
      {history.slice(0, FIRST_SHOWN).map(entry => (
        <Entry key={entry.at} entry={entry} />
      ))}
    </ul>
    {history.length > FIRST_SHOWN && (
      <details>
        <summary>{history.length - FIRST_SHOWN} earlier ones</summary>
        <ul className="history-list">
          {history.slice(FIRST_SHOWN).map(entry => (
            <Entry key={entry.at} entry={entry} />
          ))}
        </ul>
      </details>
    )}
  </>
)
