import path from 'node:path'
import { checkContent } from '@slopewise/compiler'
import { formatIssue } from '@slopewise/compiler/issues'
import type { Place } from './place'
import { compile } from './set-up'

/** Prints every issue of the content; sets exit code 1 where one is an error. */
export const check = async (place: Place, options: { content?: string }): Promise<void> => {
  const contentDir = options.content ? path.resolve(options.content) : place.content
  const { issues } = await checkContent({ contentDir })
  for (const issue of issues) console.error(await formatIssue(issue))
  const errors = issues.filter(issue => issue.severity === 'error').length
  console.log(`${errors} errors, ${issues.length - errors} warnings.`)
  if (errors > 0) process.exitCode = 1
}

/** Writes a release without building pages. */
export const compileOnly = async (place: Place): Promise<void> => {
  if (!(await compile(place))) process.exitCode = 1
}
