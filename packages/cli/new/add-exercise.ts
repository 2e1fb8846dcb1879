import { UsageError } from '../usage-error'

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/
const SKILLS = /^skills:[ \t]*\[[ \t]*["']?([^\]"',\s]+)/m
const SKILL_BLOCK = /^skills:[ \t]*\r?\n[ \t]*-[ \t]*["']?([^"'\s]+)/m

/** Stands in where a lesson names no skills yet. */
const FIRST_SKILL = 'practice'

/**
 * The lesson with an exercise at its end, which trains the first skill that the lesson names; one that
 * names none gets a line for it. The lesson's own line ends are kept.
 */
export const addExercise = (text: string, id: string, make: (skill: string) => string): string => {
  const head = FRONT_MATTER.exec(text)?.[0]
  if (head === undefined)
    throw new UsageError('The lesson has no front matter between "---" lines.')
  if (new RegExp(`<Exercise[^>]*\\bid=["']${id}["']`).test(text)) {
    throw new UsageError(`The lesson has an exercise "${id}" already.`)
  }
  const newline = head.includes('\r\n') ? '\r\n' : '\n'
  const named = (SKILLS.exec(head) ?? SKILL_BLOCK.exec(head))?.[1]
  const closing = /---[ \t]*\r?\n?$/
  const newHead =
    named === undefined
      ? head.replace(closing, end => `skills: [${FIRST_SKILL}]${newline}${end}`)
      : head
  const body = text.slice(head.length).trimEnd()
  const exercise = make(named ?? FIRST_SKILL).replaceAll('\n', newline)
  return `${newHead}${body}${newline}${exercise}`
}
