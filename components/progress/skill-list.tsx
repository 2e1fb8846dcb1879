import type { SkillLevel, SkillStanding } from '@slopewise/lesson'
import { nameSkill } from '@slopewise/lesson/messages'
import { describeDay, LEVELS } from './words'

const rankOf = (level: SkillLevel): number => LEVELS.findIndex(one => one.level === level) + 1

/** Four steps, as many of them filled as were climbed. */
const LevelSteps = ({ level }: { readonly level: SkillLevel }) => (
  <svg className="level-steps" viewBox="0 0 76 22" aria-hidden="true" focusable="false">
    {LEVELS.map(({ level: name }, index) => (
      <rect
        key={name}
        data-filled={index < rankOf(level) || undefined}
        x={index * 20}
        y={14 - index * 4}
        width="16"
        height={8 + index * 4}
        rx="1.5"
      />
    ))}
  </svg>
)

const describeDue = (dueDay: string, today: string): string =>
  dueDay <= today ? 'due today' : `due ${describeDay(dueDay, today)}`

type SkillListProps = { readonly skills: readonly SkillStanding[]; readonly today: string }

/** Each skill with its level as steps and in words, and when it is due. */
export const SkillList = ({ skills, today }: SkillListProps) => (
  <>
    <ul className="skill-list">
      {skills.map(({ course, skill, level, rated, unaided, dueDay }) => (
        <li key={`${course}/${skill}`} className="skill-entry" data-level={level}>
          <LevelSteps level={level} />
          <div>
            <h3>{nameSkill(skill)}</h3>
            <p>
              {LEVELS[rankOf(level) - 1]?.name} · {unaided} of {rated} right at first try, unaided
            </p>
          </div>
          <p className="skill-due" data-due={dueDay <= today || undefined}>
            {describeDue(dueDay, today)}
          </p>
        </li>
      ))}
    </ul>
    <details className="level-words">
      <summary>What the steps mean</summary>
      <ol>
        {LEVELS.map(({ level, name, meaning }) => (
          <li key={level}>
            <b>{name}</b>: {meaning}
          </li>
        ))}
      </ol>
      <p>A miss takes one step away, and nothing else. Hints and further tries cost no points.</p>
    </details>
  </>
)
