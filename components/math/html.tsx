/**
 * HTML that our own compiler typeset from a lesson: an allow-list of elements and KaTeX's output,
 * never text of a learner.
 */
export const CompiledHtml = ({
  html,
  as: Element = 'div',
  className,
  id,
}: {
  readonly html: string
  readonly as?: 'div' | 'span'
  readonly className?: string
  readonly id?: string
}) => (
  <Element
    id={id}
    className={className}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our compiler, see above.
    dangerouslySetInnerHTML={{ __html: html }}
  />
)
