import { CloudOffIcon } from '@/components/ui/icons'
import type { Trouble } from './exercise-state'

type Shown = Exclude<Trouble, { kind: 'slip' }>

const wordsOf = (trouble: Shown): string => {
  if (trouble.kind === 'refused') return trouble.message
  return trouble.isKept
    ? 'Kept on this device: it will be marked when you are back, also after a reload. It counts once.'
    : 'The server cannot be reached, and this browser keeps nothing: leave the page open. It counts once.'
}

/** Why the answer was not marked, and what happens to it. */
export const TroubleNote = ({ trouble }: { trouble: Shown }) => (
  <div className="verdict verdict-undecided" data-trouble={trouble.kind}>
    <p className="verdict-title">
      <CloudOffIcon />
      <strong>{trouble.kind === 'unreachable' ? 'Waiting to be sent' : 'Not sent'}</strong>
    </p>
    <p>
      {wordsOf(trouble)}
      {trouble.faultId !== null && (
        <>
          {' '}
          If it happens again, quote <code>{trouble.faultId}</code>.
        </>
      )}
    </p>
  </div>
)
