import type { ReactNode } from 'react'
import { HalfIcon, QuestionIcon, TickIcon, TurnBackIcon } from '@/components/ui/icons'
import type { ShownVerdict } from './judged'

/** Each verdict in words and with an icon; its colour only repeats them. */
export const VERDICT_LOOKS: Readonly<
  Record<ShownVerdict, { readonly title: string; readonly icon: ReactNode }>
> = {
  correct: { title: 'Correct', icon: <TickIcon /> },
  partly: { title: 'Partly right', icon: <HalfIcon /> },
  incorrect: { title: 'Not right yet', icon: <TurnBackIcon /> },
  undecided: { title: 'Not decided', icon: <QuestionIcon /> },
}

/** The icon of a verdict, its words for those who hear the page. */
export const VerdictMark = ({ verdict }: { verdict: ShownVerdict }) => {
  const { title, icon } = VERDICT_LOOKS[verdict]
  return (
    <span className="verdict-mark" data-mark={verdict} title={title}>
      {icon}
      <span className="visually-hidden">{title}</span>
    </span>
  )
}
