import type { ReportReply } from '@slopewise/lesson'
import { useId, useState } from 'react'
import { post } from './server-request'
import { Witness } from './witness-note'

const SENTENCE_LENGTH_MAX = 500

type SentenceProps = {
  readonly isSending: boolean
  readonly onSend: (sentence: string) => void
}

/** A sentence that may be added. */
const SentenceField = ({ isSending, onSend }: SentenceProps) => {
  const id = useId()
  const [sentence, setSentence] = useState('')
  return (
    <div className="report-more">
      <label className="verdict-aside" htmlFor={id}>
        Say why, if you like:
      </label>
      <input
        id={id}
        className="report-sentence"
        type="text"
        autoComplete="off"
        maxLength={SENTENCE_LENGTH_MAX}
        value={sentence}
        onChange={event => setSentence(event.target.value)}
        onKeyDown={event => {
          // Enter would hand the answer in once more.
          if (event.key !== 'Enter') return
          event.preventDefault()
          onSend(sentence)
        }}
      />
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={isSending || sentence.trim() === '' || undefined}
        onClick={() => onSend(sentence)}
      >
        Send
      </button>
    </div>
  )
}

type ReportState = {
  readonly reply: ReportReply | null
  readonly isSending: boolean
  readonly hasFailed: boolean
  readonly hasSentence: boolean
}

/** "My answer was right": one click keeps it with the attempt, for the instructor. */
export const ReportBox = ({ attemptId }: { attemptId: string }) => {
  const [state, setState] = useState<ReportState>({
    reply: null,
    isSending: false,
    hasFailed: false,
    hasSentence: false,
  })
  const { reply, isSending, hasFailed, hasSentence } = state

  const send = async (sentence: string): Promise<void> => {
    if (isSending || (reply !== null && sentence.trim() === '')) return
    setState({ ...state, isSending: true, hasFailed: false })
    const result = await post<ReportReply>('/api/reports', { attemptId, sentence })
    setState({
      reply: result.kind === 'reply' ? result.reply : reply,
      isSending: false,
      hasFailed: result.kind !== 'reply',
      hasSentence: result.kind === 'reply' && sentence.trim() !== '',
    })
  }

  return (
    <div className="report" data-report={reply === null ? 'none' : 'sent'}>
      {reply === null ? (
        <button type="button" className="report-button" onClick={() => send('')}>
          My answer was right
        </button>
      ) : (
        <>
          <p className="verdict-aside">Thank you; your teacher sees it.</p>
          {reply.witness !== undefined && <Witness witness={reply.witness} />}
          {!hasSentence && <SentenceField isSending={isSending} onSend={send} />}
        </>
      )}
      {hasFailed && (
        <p className="verdict-aside">It could not be sent just now. Try again in a moment.</p>
      )}
    </div>
  )
}
