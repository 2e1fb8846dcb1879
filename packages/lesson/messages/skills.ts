/** Names of the skills that courses of ours use; others are named by their id. */
const SKILL_WORDS: Readonly<Record<string, string>> = {
  value: 'Value of a function',
  'slope-at-a-point': 'Slope at a point',
  'rule-in-a': 'Derivative in terms of a',
  'rule-in-z': 'Derivative in terms of z',
  chain: 'Chain rule',
  kink: 'Kinks',
  saturation: 'Saturation',
  'numeric-check': 'Numerical check',
}

/** A skill's name as learners read it. */
export const nameSkill = (skill: string): string => {
  const known = Object.hasOwn(SKILL_WORDS, skill) ? SKILL_WORDS[skill] : undefined
  const words = known ?? skill.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
