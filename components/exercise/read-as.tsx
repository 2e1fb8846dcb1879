import { memo, useEffect, useRef } from 'react'
import { watchScrollBox } from '@/components/ui/scroll-boxes'

/** How a typed answer was understood: MathML of our printer. */
export const ReadAs = memo(({ mathml }: { mathml: string }) => {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => (box.current === null ? undefined : watchScrollBox(box.current)))
  return (
    <p ref={box} className="understood printed printed-line">
      <span className="understood-label">read as</span>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: MathML that our printer made. */}
      <span dangerouslySetInnerHTML={{ __html: mathml }} />
    </p>
  )
})
ReadAs.displayName = 'ReadAs'
