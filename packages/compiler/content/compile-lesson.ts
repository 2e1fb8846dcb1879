import { grade as gradeAnswer } from '@slopewise/grading'
import type { Grade } from '../exercise/self-tests'
import { finishLesson } from '../lesson/finish-lesson'
import { type LessonInput, prepareLesson } from '../lesson/prepare-lesson'
import { startBundler } from '../page/bundle-page'
import { makeFingerprint } from './fingerprint'
import { type CompiledLesson, inputHash, keepCached } from './lesson-cache'
import type { LessonOutcome } from './lesson-outcome'
import { makeMemory } from './memory'

/** A lesson to be compiled, and the cache that it goes into. */
export type LessonTask = { readonly input: LessonInput; readonly cacheDir: string }

const memory = makeMemory(gradeAnswer)

/** Checks a lesson, and bundles it where it has no errors. */
const compileLesson = async (input: LessonInput, grade: Grade): Promise<CompiledLesson> => {
  const prepared = prepareLesson(input, grade, memory.typesetBefore, memory.decidedBefore)
  const { issues, facts, coverage, compiled } = prepared
  if (compiled === null)
    return { issues, facts, coverage, published: null, keys: null, pictures: [] }
  const published = await finishLesson(compiled.draft, compiled.root)
  const { keys, pictures } = compiled
  return { issues, facts, coverage, published, keys, pictures }
}

/** Compiles a lesson and keeps what comes out. */
export const compileIntoCache = async (
  { input, cacheDir }: LessonTask,
  grade: Grade = memory.grade,
): Promise<LessonOutcome> => {
  startBundler()
  const hash = inputHash(input, makeFingerprint())
  memory.shrink()
  return keepCached(cacheDir, hash, await compileLesson(input, grade))
}

/** Checks a lesson without keeping anything. */
export const checkLesson = (input: LessonInput, grade: Grade = memory.grade): LessonOutcome => {
  memory.shrink()
  const { issues, facts, coverage } = prepareLesson(
    input,
    grade,
    memory.typesetBefore,
    memory.decidedBefore,
  )
  return { issues, facts, coverage, summary: null, files: [], keys: [], letters: {} }
}
