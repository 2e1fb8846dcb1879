import { nameSkill } from '@slopewise/lesson/messages'
import type { PracticePlace } from './course-outline'

type WeakestSkillProps = {
  readonly skill: string | null
  readonly practice: Readonly<Record<string, PracticePlace>>
  /** What is said where nothing is weak. */
  readonly otherwise: string
}

/** The skill that went worst so far, and where to practise it. */
export const WeakestSkill = ({ skill, practice, otherwise }: WeakestSkillProps) => {
  if (skill === null) return <span>{otherwise}</span>
  const place = Object.hasOwn(practice, skill) ? practice[skill] : undefined
  return (
    <span>
      Weakest so far: <b>{nameSkill(skill)}</b>.{' '}
      <a href={place?.href ?? '/review'}>{place === undefined ? 'Review it' : 'Practise it'}</a>
    </span>
  )
}
