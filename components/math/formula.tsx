import type { Formula as TypesetFormula } from '@slopewise/lesson'

/** A formula that was typeset when the lesson was compiled; it carries its own MathML. */
export const Formula = ({ formula }: { formula: TypesetFormula }) => (
  <span
    className={formula.display ? 'formula-display scroll-box' : 'formula'}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by KaTeX in our compiler.
    dangerouslySetInnerHTML={{ __html: formula.html }}
  />
)
