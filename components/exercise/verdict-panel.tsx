import {
  type AnswerWitness,
  answerText,
  type DecidedVerdict,
  isAuthorsAlone,
  isByPart,
  type PartVerdict,
  type VerdictName,
} from '@slopewise/lesson'
import { CompiledHtml } from '@/components/math/html'
import type { Judged } from './judged'
import { partLabel } from './part-question'
import { ReportBox } from './report-box'
import { isStudentView } from './student-view'
import { VERDICT_LOOKS } from './verdict-mark'
import { Witness } from './witness-note'

const isSaid = (witness: AnswerWitness, feedback: string): boolean =>
  feedback.includes(witness.yours) && feedback.includes(witness.expected)

type Words = Pick<DecidedVerdict, 'reason' | 'feedback' | 'feedbackHtml' | 'witness'>

/** A wrong answer of which nothing else is known is answered with a point to try. */
const isUnknown = (reason: string): boolean => reason === 'different'

type VerdictWordsProps = { readonly verdict: VerdictName; readonly words: Words }

/**
 * Of a wrong answer one thing is said: the author's words or else ours, which are the reply to a wrong
 * rule or the point to try; besides, where the mistake is. Of any other, what the mark is for, and then the author's words.
 */
const VerdictWords = ({ verdict, words }: VerdictWordsProps) => {
  const { reason, feedback, feedbackHtml, witness } = words
  const isAuthorsOnly = feedbackHtml !== undefined && isAuthorsAlone({ verdict, reason })
  const isWitnessShown = !isAuthorsOnly && isUnknown(reason)
  return (
    <>
      {!isAuthorsOnly && feedback !== '' && <p className="verdict-words">{feedback}</p>}
      {feedbackHtml !== undefined && <CompiledHtml className="verdict-words" html={feedbackHtml} />}
      {isWitnessShown && witness && !isSaid(witness, feedback) && <Witness witness={witness} />}
    </>
  )
}

type PartItemProps = {
  readonly part: PartVerdict
  readonly label: string
  readonly answer: string
}

const PartItem = ({ part, label, answer }: PartItemProps) => {
  const { title, icon } = VERDICT_LOOKS[part.verdict]
  return (
    <li className="verdict-part" data-part-verdict={part.verdict} data-of={part.name}>
      <p className="verdict-part-title">
        <span className="part-label">{label}</span>
        <span className="verdict-mark" data-mark={part.verdict}>
          {icon} {title}
        </span>
        {answer !== '' && (
          <span className="verdict-answer">
            your answer: <code>{answer}</code>
          </span>
        )}
      </p>
      {part.reason !== 'unanswered' && <VerdictWords verdict={part.verdict} words={part} />}
    </li>
  )
}

/** What is said of each part, in their order. */
const PartList = ({ judged, parts }: { judged: Judged; parts: readonly PartVerdict[] }) => {
  const answers = isByPart(judged.answer) ? judged.answer : {}
  return (
    <ol className="verdict-parts">
      {parts.map((part, index) => (
        <PartItem
          key={part.name}
          part={part}
          label={partLabel(index)}
          // The ids of options are not for reading.
          answer={
            typeof answers[part.name] === 'string' ? answerText(answers[part.name] ?? '') : ''
          }
        />
      ))}
    </ol>
  )
}

type VerdictPanelProps = { readonly judged: Judged; readonly onStartAgain: () => void }

/** What an answer was judged to be, which answer that was, and why. */
export const VerdictPanel = ({ judged, onStartAgain }: VerdictPanelProps) => {
  const { verdict, answer, words, isReplay } = judged
  const { title, icon } = VERDICT_LOOKS[verdict]
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
      {words !== null && <VerdictWords verdict={verdict} words={words} />}
      {words?.parts !== undefined && <PartList judged={judged} parts={words.parts} />}
      {judged.attemptId !== undefined && verdict !== 'correct' && !isStudentView() && (
        <ReportBox key={judged.attemptId} attemptId={judged.attemptId} />
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
