import { createInterface } from 'node:readline/promises'
import { findExercise, findVariant } from '../grade/exercise-book'
import { loadBook } from '../grade/load-book'
import type { Place } from '../place'
import { UsageError } from '../usage-error'
import { makeTrial, type Trial } from './trial'

/** What `slopewise try` was told. */
export type TryFlags = {
  readonly content?: string
  readonly variant?: string
  /** An answer to be judged at once, without a dialogue. */
  readonly answer?: string
}

const PROMPT = '> '

const talk = async ({ start, take }: Trial): Promise<void> => {
  console.log(start())
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: process.stdin.isTTY ? PROMPT : '',
  })
  lines.prompt()
  for await (const line of lines) {
    const said = take(line)
    if (said === null) break
    console.log(`${said}\n`)
    lines.prompt()
  }
  lines.close()
}

/** `slopewise try`: an author answers an exercise in the terminal, and sees what a learner would. */
export const runTry = async (place: Place, name: string, flags: TryFlags): Promise<void> => {
  const found = findExercise(await loadBook(place, flags.content), name)
  if (!found.ok) throw new UsageError(found.why)
  const named = findVariant(found.loaded, flags.variant ?? null)
  if (!named.ok) throw new UsageError(named.why)
  const trial = makeTrial(found.loaded, named.variant)
  if (flags.answer === undefined) await talk(trial)
  else console.log(trial.take(flags.answer) ?? '')
}
