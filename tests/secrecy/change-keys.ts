import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const TAG = /<(?:Exercise|Part)\b(?:"[^"]*"|[^">])*>/g

/** What is placed on a plot keeps its form: two numbers, or a condition that can be fulfilled. */
const placeElsewhere = (answer: string): string => {
  const [, left, right] = /^(.*[=<>])(.*)$/.exec(answer) ?? []
  if (left !== undefined) return `${left} (${right}) * 9/10`
  return answer
    .split(/,(?![^(]*\))/)
    .map(number => `(${number}) + 7/3`)
    .join(', ')
}

/** A set is another with a number more that it has, or has not. */
const elsewhere = (answer: string, tag: string): string => {
  if (tag.includes('kind="tangent"')) return placeElsewhere(answer)
  return tag.includes('kind="set"') ? `${answer} ∪ {77} ∪ {1/7}` : `(${answer}) + 7/3`
}

const replaceAnswers = (text: string): string =>
  text.replace(TAG, tag =>
    tag.replace(/\banswer="([^"]*)"/, (_, answer: string) => `answer="${elsewhere(answer, tag)}"`),
  )

const dropTests = (text: string): string =>
  text.replace(/\s(?:accepts|rejects|waive|tolerance)="[^"]*"/g, '')

const replaceBodies = (text: string): string =>
  text
    .replace(/<Hint>[\s\S]*?<\/Hint>/g, '<Hint>\nAnother hint, $1 + 1 = 2$.\n</Hint>')
    .replace(
      /<Solution>[\s\S]*?<\/Solution>/g,
      '<Solution>\nAnother solution, longer than the first: $2 + 2 = 4$ and $x^2$.\n</Solution>',
    )
    .replace(/<Feedback\b[\s\S]*?<\/Feedback>\n?/g, '')

const OPTION = /<Option\b((?:"[^"]*"|[^">/])*)(\/?)>/g

/**
 * Turns right options wrong and wrong ones right, and names another misconception. An option that
 * shows the formula of its own misconception stays: that is what everybody sees of it.
 */
const turnOptions = (text: string): string =>
  text.replace(OPTION, (whole: string, attributes: string, slash: string) => {
    if (slash !== '' && !/\scurve="/.test(attributes)) return whole
    const rest = attributes
      .replace(/\swhen="[^"]*"/, '')
      .replace(/\scorrect\b/, '')
      .trimEnd()
    const end = slash === '' ? '' : '</Option>'
    return /\scorrect\b/.test(attributes)
      ? `<Option${rest}>${end}`
      : `<Option${rest} correct>${end}`
  })

/** Where several options of a question became right, only the first stays so: how many is public. */
const keepOneCorrect = (question: string): string => {
  const before = question.match(/<Option[^>]* correct>/g)?.length ?? 0
  if (before <= 1) return question
  let seen = 0
  return question.replace(/ correct>/g, mark => (seen++ === 0 ? mark : '>'))
}

/** The same for every exercise, and for every part of one. */
const keepOneCorrectEach = (text: string): string =>
  text.replace(/<Exercise\b[\s\S]*?<\/Exercise>/g, exercise =>
    exercise.includes('<Part')
      ? exercise.replace(/<Part\b[\s\S]*?<\/Part>/g, keepOneCorrect)
      : keepOneCorrect(exercise),
  )

/** Puts the steps of an order that belong into another right order, the extra ones elsewhere. */
const turnSteps = (text: string): string =>
  text.replace(/<Exercise\b[^>]*kind="order"[\s\S]*?<\/Exercise>/g, exercise => {
    const steps = exercise.match(/<Step\b[\s\S]*?<\/Step>/g) ?? []
    const plain = steps.map(step => step.replace(/\s(?:id|after|when)="[^"]*"/g, ''))
    const [first = '', ...others] = plain.filter(step => !step.startsWith('<Step extra'))
    const extra = plain.filter(step => step.startsWith('<Step extra'))
    const turned = [first, ...extra, ...others.reverse()]
    let index = 0
    return exercise.replace(/<Step\b[\s\S]*?<\/Step>/g, () => turned[index++] ?? '')
  })

/** Takes out what an author would fill into blanks, and which mistake a wrong line stands for. */
const dropLines = (text: string): string =>
  text
    .replace(/<Line blank>[\s\S]*?<\/Line>/g, '<Line blank />')
    .replace(/<Line when="[^"]*"/g, '<Line')

const changeKeys = (text: string): string =>
  dropLines(
    turnSteps(keepOneCorrectEach(turnOptions(replaceBodies(dropTests(replaceAnswers(text)))))),
  )

/** Rewrites every lesson below a folder with other keys, hints, solutions and feedback. */
export const changeAllKeys = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(entry))
    if (!file.endsWith('.mdx')) continue
    writeFileSync(file, changeKeys(readFileSync(file, 'utf8')))
  }
}
