import type { ClassReport } from '@slopewise/lesson'
import { ShareBar } from './share-bar'
import { countOf } from './words'

/** What those who took both checks of a course knew before it, and know after. */
export const CheckComparison = ({ checks }: Pick<ClassReport, 'checks'>) =>
  checks === null ? (
    <p className="teach-soft">Nobody has taken both checks yet.</p>
  ) : (
    <>
      <p className="teach-soft">
        Right at first try, on average over {countOf(checks.learners, 'learner')} who took both
        checks.
      </p>
      <dl className="check-bars">
        <div>
          <dt>First check</dt>
          <dd>
            <ShareBar share={checks.before} />
          </dd>
        </div>
        <div>
          <dt>Second check</dt>
          <dd>
            <ShareBar share={checks.after} />
          </dd>
        </div>
      </dl>
    </>
  )
