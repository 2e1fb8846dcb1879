import type { PublicLesson } from '@slopewise/lesson'
import type { CompiledComponents } from '@slopewise/lesson/components'
import type { ReactNode } from 'react'

type DerivationProps = CompiledComponents['Derivation'] & { readonly children?: ReactNode }

/**
 * A derivation, line by line, the reason of each step beside it. Stepwise, a line comes when it is asked
 * for, and is then read out; without scripts, too.
 */
export const Derivation = ({ id, label, reveal, children }: DerivationProps) => (
  <div className="derivation-box scroll-box">
    <ol
      id={id}
      className={reveal === undefined ? 'derivation' : 'derivation stepwise'}
      aria-label={label ?? 'Derivation'}
      aria-live={reveal && 'polite'}
    >
      {children}
    </ol>
  </div>
)

type StepProps = CompiledComponents['DerivationStep'] & {
  readonly formulas: PublicLesson['formulas']
  readonly children?: ReactNode
}

const Side = ({ html, className }: { html: string | undefined; className: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX in our compiler.
  <span className={className} dangerouslySetInnerHTML={{ __html: html ?? '' }} />
)

type ReasonProps = {
  readonly remember: StepProps['remember'] | undefined
  readonly reveal: StepProps['reveal'] | undefined
  readonly children: ReactNode
}

const hasWords = (children: ReactNode): boolean =>
  children !== undefined && children !== null && children !== ''

const Reason = ({ remember, reveal, children }: ReasonProps) => (
  <span className="step-reason">
    {remember === 'yes' && <strong className="step-remember">← the one to remember</strong>}
    {reveal === undefined || !hasWords(children) ? (
      <span>{children}</span>
    ) : (
      <details className="step-why">
        <summary>why?</summary>
        {children}
      </details>
    )}
  </span>
)

/** One line: left side, relation and right side, reason. */
export const DerivationStep = (props: StepProps) => {
  const { id, formulas, left, right, remember, reveal, children } = props
  return (
    <li id={id} className="step" data-remember={remember}>
      <Side className="step-left" html={left === undefined ? undefined : formulas[left]?.html} />
      <Side className="step-right" html={formulas[right]?.html} />
      <Reason remember={remember} reveal={reveal}>
        {children}
      </Reason>
      {reveal === 'next' && (
        <details className="step-next">
          <summary className="button button-quiet">Next step</summary>
        </details>
      )}
    </li>
  )
}
