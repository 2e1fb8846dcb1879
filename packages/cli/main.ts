import { Command } from 'commander'
import type { CheckFlags } from './check/check'
import type { GradeFlags } from './grade/grade'
import { addMathsCommands } from './maths-commands'
import { addNewCommands } from './new/commands'
import { getPlace } from './place'
import type { PublishFlags } from './publish/publish'
import { addStoreCommands } from './store/commands'
import type { TryFlags } from './try/try'
import { EXIT_USAGE, UsageError } from './usage-error'
import { addUserCommands } from './user/commands'

const program = new Command('slopewise')
  .description('Courseware for the mathematics of neural networks.')
  .showHelpAfterError()
  // Every command below takes this over: exit code 1 is an answer of `check` and `equal`.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT_USAGE))

program
  .command('start')
  .description('set up, compile, build and serve')
  .action(async () => (await import('./start')).start(getPlace()))

program
  .command('dev')
  .description('serve for authors: pages follow the content as it is saved')
  .action(async () => (await import('./start')).startDevelopment(getPlace()))

program
  .command('test')
  .description('run every suite')
  .argument('[suites...]', 'only these suites, by name')
  .action(async (suites: string[]) => (await import('./test/run')).runSuites(getPlace(), suites))

program
  .command('check')
  .description('check the content and print its issues; exit 1 on errors')
  .argument('[paths...]', 'only issues of these files and folders')
  .option('--content <folder>', 'the folder that holds courses')
  .option('--format <format>', 'pretty, json or github (pretty)')
  .option('--watch', 'check again after every change')
  .option('--untrusted', 'for content from outside: refuse every expression, even comments')
  .option('--coverage-min <percent>', 'exit 1 where less of the mathematics was checked')
  .action(async (paths: string[], options: CheckFlags) =>
    (await import('./check/check')).check(getPlace(), paths, options),
  )

program
  .command('try')
  .description('answer an exercise in the terminal: verdict, reason and feedback')
  .argument('<exercise>', 'its address course/lesson/id, or the end of it')
  .option('--content <folder>', 'the folder that holds courses')
  .option('--variant <id>', 'a variant, such as "z0=ln 2" (the first one)')
  .option('--answer <text>', 'judge this answer and end')
  .action(async (exercise: string, options: TryFlags) =>
    (await import('./try/try')).runTry(getPlace(), exercise, options),
  )

program
  .command('grade')
  .description('grade answers, a JSON object a line, as learners are graded')
  .option('--content <folder>', 'the folder that holds courses')
  .option('--jsonl', 'answer lines {"id","exercise","variant","answer"} on standard input')
  .action(async (options: GradeFlags) =>
    (await import('./grade/grade')).runGrade(getPlace(), options),
  )

program
  .command('compile')
  .description('check the content and write the compiled release')
  .action(async () => (await import('./check/check')).compileOnly(getPlace()))

program
  .command('publish')
  .description('check, compile, and show it to learners; running servers follow at once')
  .option('--rollback', 'go back to the release before')
  .action(async (options: PublishFlags) =>
    (await import('./publish/publish')).publish(getPlace(), options),
  )

program
  .command('build')
  .description('set up, compile and build without serving')
  .action(async () => (await import('./start')).build(getPlace()))

program
  .command('screenshots')
  .description(
    'pictures of every page and widget, light and dark, wide and narrow, into screenshots/',
  )
  .option('--readme', 'only the two that the README opens with, into docs/pictures/')
  .action(async ({ readme }: { readme?: true }) => {
    const { takeReadme, takeScreenshots } = await import('./screenshots')
    await (readme ? takeReadme : takeScreenshots)(getPlace())
  })

program
  .command('bars')
  .description('measure what bench/ claims')
  .argument('[bars...]', 'only these, by name')
  .action(async (bars: string[]) => (await import('./bars')).measureBars(getPlace(), bars))

program
  .command('schemas')
  .description('write the JSON Schemas for editors anew')
  .action(async () => (await import('./editors/write-schemas')).writeSchemas(getPlace().root))

addNewCommands(program)
addMathsCommands(program)
addStoreCommands(program)
addUserCommands(program)

void program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(error instanceof UsageError ? EXIT_USAGE : 1)
})
