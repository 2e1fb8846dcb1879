import path from 'node:path'
import { checkContent } from './content/compile-content'
import { formatIssue } from './issues'

/** `node --import tsx packages/compiler/check-command.ts content`: every issue, exit 1 on errors. */
const run = async (folder: string): Promise<void> => {
  const startedMs = performance.now()
  const { issues } = await checkContent({ contentDir: path.resolve(folder) })
  for (const issue of issues) console.error(`${await formatIssue(issue)}\n`)
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const elapsedMs = Math.round(performance.now() - startedMs)
  console.log(`${errors} errors, ${issues.length - errors} warnings in ${elapsedMs} ms.`)
  if (errors > 0) process.exitCode = 1
}

await run(process.argv[2] ?? 'content')
