import type { ExerciseProgress } from '@slopewise/lesson'

/**
 * Whether this page is a lesson as an instructor looks at it, where nothing is kept, here or on the server
 * (decision 0059). By its address, which the server gives to instructors only.
 */
export const isStudentView = (): boolean =>
  typeof location !== 'undefined' && location.pathname.startsWith('/teach/')

/** Where this page asks: in the student view the routes of that name, which store nothing. */
export const routeOf = (path: string): string =>
  isStudentView() ? path.replace(/^\/api\//, '/api/student-view/') : path

/** What the server does not keep, the page counts: another try of an exercise. */
export const countTry = (
  known: ExerciseProgress | undefined,
  now: ExerciseProgress,
): ExerciseProgress =>
  known === undefined
    ? now
    : {
        ...now,
        tries: known.tries + 1,
        best: known.best === 'correct' ? known.best : now.best,
        firstTry: known.firstTry,
      }
