/** A thing that can be wrong with a lesson. Ids are stable, kebab-case, and name the fault. */
export type Rule = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** One sentence: what to do, where the report has nothing more to the point. */
  readonly advice: string
}

/** An error: the lesson is not compiled. */
export const errorRule = (id: string, advice: string): Rule => ({ id, severity: 'error', advice })

/** A warning: the lesson is compiled. */
export const warningRule = (id: string, advice: string): Rule => ({
  id,
  severity: 'warning',
  advice,
})
