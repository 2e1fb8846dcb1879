import type { AnswerWitness } from '@slopewise/lesson'
import type { ReactNode } from 'react'
import { CompiledHtml } from '@/components/math/html'
import { HalfIcon, QuestionIcon, TickIcon, TurnBackIcon } from '@/components/ui/icons'
import type { Judged, ShownVerdict } from './judged'

/** Each verdict in words and with an icon; its colour only repeats them. */
const LOOKS: Readonly<Record<ShownVerdict, { readonly title: string; readonly icon: ReactNode }>> =
  {
    correct: { title: 'Correct', icon: <TickIcon /> },
    partly: { title: 'Partly right', icon: <HalfIcon /> },
    incorrect: { title: 'Not right yet', icon: <TurnBackIcon /> },
    undecided: { title: 'Not decided', icon: <QuestionIcon /> },
  }

const Witness = ({ witness }: { witness: AnswerWitness }) => (
  <p className="verdict-witness">
    Try{' '}
    {Object.entries(witness.at)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}
    : yours gives <b>{witness.yours}</b>, and it should be <b>{witness.expected}</b>.
  </p>
)

const isSaid = (witness: AnswerWitness, feedback: string): boolean =>
  feedback.includes(witness.yours) && feedback.includes(witness.expected)

type VerdictPanelProps = { readonly judged: Judged; readonly onStartAgain: () => void }

/** What an answer was judged to be, which answer that was, and why. */
export const VerdictPanel = ({ judged, onStartAgain }: VerdictPanelProps) => {
  const { verdict, answer, words, isReplay } = judged
  const { title, icon } = LOOKS[verdict]
  return (
    <div className={`verdict verdict-${verdict}`} data-verdict={verdict}>
      <p className="verdict-title">
        {icon}
        <strong>{title}</strong>
        {typeof answer === 'string' && (
          <span className="verdict-answer">
            your answer: <code>{answer}</code>
          </span>
        )}
        <button type="button" className="verdict-again" onClick={onStartAgain}>
          Start again
        </button>
      </p>
      {words?.feedbackHtml !== undefined ? (
        <CompiledHtml className="verdict-words" html={words.feedbackHtml} />
      ) : (
        words !== null && words.feedback !== '' && <p className="verdict-words">{words.feedback}</p>
      )}
      {words?.witness && !isSaid(words.witness, words.feedback) && (
        <Witness witness={words.witness} />
      )}
      {words?.olderVersion && (
        <p className="verdict-aside">
          This exercise was improved while your page was open. Your answer was marked as the
          exercise stood when you opened it.
        </p>
      )}
      {isReplay && (
        <p className="verdict-aside">This answer had arrived already; it counts once.</p>
      )}
    </div>
  )
}
