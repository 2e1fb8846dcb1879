/** The room of a file: `packages/math`, `components`, `app`, … */
export const roomOf = (file: string): string => {
  const [first = '', second = ''] = file.split('/')
  return first === 'packages' ? `packages/${second}` : first
}

const MATH = 'packages/math'
const LESSON = 'packages/lesson'
const GRADING = 'packages/grading'
const COMPILER = 'packages/compiler'
const SERVER = 'packages/server'

/** Which rooms a room may import from (itself always). Tests and bench may import anything. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  [MATH]: [],
  [LESSON]: [MATH],
  [GRADING]: [MATH, LESSON],
  [COMPILER]: [MATH, LESSON, GRADING],
  [SERVER]: [MATH, LESSON, GRADING],
  'packages/cli': [MATH, LESSON, GRADING, COMPILER, SERVER],
  components: [MATH, LESSON],
  app: [MATH, LESSON, GRADING, COMPILER, SERVER, 'components'],
  tests: [],
  bench: [],
}

const FREE = new Set(['tests', 'bench'])

export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

export const mayImport = (from: string, to: string): boolean => {
  const [here, there] = [roomOf(from), roomOf(to)]
  if (here === there || FREE.has(here)) return true
  return ALLOWED[here]?.includes(there) ?? false
}
