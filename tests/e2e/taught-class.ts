import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { AttemptReply, DealtExercise } from '@slopewise/lesson'
import { type Connection, connect } from '../class-start/connection'
import { COURSE, type Line, readAnswers } from '../class-start/questions'
import { type Dice, makeDice } from '../integration/fixtures/bad-input/dice'

const CONTENT = path.join(import.meta.dirname, '../../content', COURSE)

/** What learners of a class might say to an exercise. */
type Task = {
  readonly place: Pick<DealtExercise, 'variant' | 'hash'> & { readonly exercise: string }
  readonly right: readonly unknown[]
  readonly wrong: readonly unknown[]
}

const SENTENCES = [
  'I simplified it by hand and it is the same.',
  'At 0 both give the same number, so why is it wrong?',
  '',
] as const

/** The corpus names exercises of this course with or without the course. */
const addressOf = ({ exercise }: Line): string =>
  exercise.startsWith(`${COURSE}/`) ? exercise : `${COURSE}/${exercise}`

/** Common slips more often than rare ones: they are what a class has in common. */
const repeat = ({ answer, reason }: Line): readonly unknown[] =>
  Array.from({ length: reason === 'different' ? 1 : 6 }, () => answer)

type Answers = Pick<Task, 'right' | 'wrong'>

const fromCorpus = (lines: readonly Line[], { address, variant }: DealtExercise): Answers => {
  const own = lines.filter(line => addressOf(line) === address && line.variant === variant)
  return {
    right: own.filter(({ verdict }) => verdict === 'correct').map(({ answer }) => answer),
    wrong: own.filter(({ verdict }) => verdict !== 'correct').flatMap(repeat),
  }
}

/** What an exercise's author has it tested by. */
const fromSource = (source: string, { id, options }: DealtExercise): Answers => {
  const [, element = ''] = source.split(`id="${id}"`)
  const read = (name: string) =>
    new RegExp(`^[^<]*?${name}="([^"]*)"`).exec(element)?.[1]?.split(/;\s*/) ?? []
  // Of options it need not be known which is right: some guess.
  const chosen = options.map(option => [option.id])
  return { right: [...read('accepts'), ...chosen], wrong: [...read('rejects'), ...chosen] }
}

const readLesson = (lesson: string): string => {
  const folder = readdirSync(CONTENT).find(name => name.replace(/^\d+-/, '') === lesson)
  return readFileSync(path.join(CONTENT, folder ?? lesson, 'index.mdx'), 'utf8')
}

const readTasks = async (address: string, lessons: readonly string[]): Promise<readonly Task[]> => {
  const lines = readAnswers()
  const tasks: Task[] = []
  for (const lesson of lessons) {
    const source = readLesson(lesson)
    for (const [, id] of source.matchAll(/<Exercise\s+id="([^"]+)"/g)) {
      const reply = await fetch(`${address}/api/exercises/${COURSE}/${lesson}/${id}`)
      // Our own route's reply.
      const exercise = (await reply.json()) as DealtExercise
      const known = fromCorpus(lines, exercise)
      const answers = known.right.length > 0 ? known : fromSource(source, exercise)
      const { variant, hash } = exercise
      tasks.push({ place: { exercise: exercise.address, variant, hash }, ...answers })
    }
  }
  return tasks.filter(({ right }) => right.length > 0)
}

/** Of answers, one; the first ones more often than the last, as in a class. */
const pickAnswer = (from: readonly unknown[], dice: Dice): unknown =>
  from[Math.min(dice.roll(from.length), dice.roll(from.length))]

const TRIES_MAX = 3

/** Answers a task until it is right, or three times; objects to a mark now and then. */
const work = async (
  connection: Connection,
  { place, right, wrong }: Task,
  chance: number,
  dice: Dice,
): Promise<void> => {
  for (let turn = 0; turn < TRIES_MAX; turn++) {
    const isRight = wrong.length === 0 || dice.roll(100) < chance + 25 * turn
    const answer = pickAnswer(isRight ? right : wrong, dice)
    const attemptId = randomUUID()
    const { status, text } = await connection.post('/api/attempts', { ...place, attemptId, answer })
    // A slip is no attempt, here as in every class.
    if (status === 422) continue
    if (status !== 200) throw new Error(`${place.exercise} answered ${text}`)
    // Our own route's reply.
    const { verdict } = JSON.parse(text) as AttemptReply
    if (verdict === 'correct') return
    if (dice.roll(250) === 0) {
      await connection.post('/api/reports', { attemptId, sentence: dice.pick(SENTENCES) })
    }
  }
}

/**
 * A class at work: `learners` browsers answer the exercises of these lessons through the site's own routes, some
 * better than others, and the better the later in the course. The same on every run.
 */
export const teachClass = async (
  address: string,
  { learners, lessons }: { readonly learners: number; readonly lessons: readonly string[] },
): Promise<void> => {
  const tasks = await readTasks(address, lessons)
  const learn = async (index: number): Promise<void> => {
    const dice = makeDice(index + 1)
    const connection = connect(address)
    await connection.post('/api/session', {})
    const talent = (60 * index) / learners
    for (const [place, task] of tasks.entries()) {
      const done = place / tasks.length
      // Not everybody does everything, and fewer do the end.
      if (dice.roll(100) < 25 + 20 * done) continue
      await work(connection, task, 15 + talent + 30 * done, dice)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: learners }, (_, index) => learn(index)))
}
