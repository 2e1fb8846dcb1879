import { CloudOffIcon } from '@/components/ui/icons'
import type { Trouble } from './exercise-state'

/** Why the answer was not marked, and what happens to it. */
export const TroubleNote = ({ trouble }: { trouble: Exclude<Trouble, { kind: 'slip' }> }) => (
  <div className="verdict verdict-undecided" data-trouble={trouble.kind}>
    <p className="verdict-title">
      <CloudOffIcon />
      <strong>Not sent</strong>
    </p>
    {trouble.kind === 'unreachable' ? (
      <p>
        The server cannot be reached just now. Your answer is kept here. Try again: it will count
        once, even if it did arrive.
      </p>
    ) : (
      <p>
        {trouble.message}
        {trouble.faultId !== null && (
          <>
            {' '}
            If it happens again, quote <code>{trouble.faultId}</code>.
          </>
        )}
      </p>
    )}
  </div>
)
