import type { PublicLesson } from '@slopewise/lesson'
import type { CompiledComponents } from '@slopewise/lesson/components'
import type { ReactNode } from 'react'

type DerivationProps = CompiledComponents['Derivation'] & { readonly children?: ReactNode }

/** A derivation, line by line, the reason of each step beside it. */
export const Derivation = ({ id, label, children }: DerivationProps) => (
  <div className="derivation-box scroll-box">
    <ol id={id} className="derivation" aria-label={label ?? 'Derivation'}>
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

/** One line: left side, relation and right side, reason. */
export const DerivationStep = (props: StepProps) => {
  const { formulas, left, right, remember, children } = props
  return (
    <li className="step" data-remember={remember}>
      <Side className="step-left" html={left === undefined ? undefined : formulas[left]?.html} />
      <Side className="step-right" html={formulas[right]?.html} />
      <span className="step-reason">
        {remember === 'yes' && <strong className="step-remember">← the one to remember</strong>}
        <span>{children}</span>
      </span>
    </li>
  )
}
