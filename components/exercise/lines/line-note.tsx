import type { ReactNode } from 'react'
import { HalfIcon, QuestionIcon, TickIcon, TurnBackIcon } from '@/components/ui/icons'
import type { ShownMark } from './read-lines'

const ICONS: Readonly<Record<ShownMark['state'], ReactNode>> = {
  right: <TickIcon />,
  follows: <HalfIcon />,
  wrong: <TurnBackIcon />,
  partial: <HalfIcon />,
  unsure: <QuestionIcon />,
}

/** What is said of a finished line; never empty for those who hear the page, so that it is read out. */
export const LineNote = ({ mark }: { mark: ShownMark | null }) => (
  <p className="line-note" data-mark={mark?.state} role="status">
    {mark !== null && (
      <>
        {ICONS[mark.state]} {mark.words}
      </>
    )}
  </p>
)
