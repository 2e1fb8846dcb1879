import type { Command } from 'commander'
import { getPlace } from '../place'
import type { ExportFlags } from './export'
import type { RegradeFlags } from './regrade'

/** Adds `generate`, `rebuild`, `regrade`, `export`, `backup`, `restore` and `doctor`. */
export const addStoreCommands = (program: Command): void => {
  program
    .command('generate')
    .description('generate the database clients after a change of prisma/schema.prisma')
    .action(async () => (await import('../set-up')).generateClients(getPlace()))
  program
    .command('rebuild')
    .description('make everybody’s progress anew from their attempts, also while a server runs')
    .action(async () => (await import('./rebuild')).rebuild(getPlace()))
  program
    .command('regrade')
    .description('mark stored answers anew by today’s keys, and say who moves')
    .option('--course <course>', 'only answers in this course')
    .option('--exercise <address>', 'only answers to this exercise, course/lesson/id')
    .option('--dry-run', 'only say what would change')
    .action(async (options: RegradeFlags) =>
      (await import('./regrade')).regrade(getPlace(), options),
    )
  program
    .command('export')
    .description('write every answer to a course, learners under other names')
    .requiredOption('--course <course>', 'the course’s folder')
    .option('--format <format>', 'csv or json', 'csv')
    .action(async (options: ExportFlags) =>
      (await import('./export')).exportCourse(getPlace(), options),
    )
  program
    .command('backup')
    .description('copy the database into a new file, while servers go on, and check the copy')
    .argument('<file>', 'where to; it must not exist')
    .action(async (file: string) => (await import('./backup')).backUp(getPlace(), file))
  program
    .command('restore')
    .description('check a backup and put it in place of the database, which is kept aside')
    .argument('<file>', 'the backup')
    .action(async (file: string) => (await import('./backup')).restore(getPlace(), file))
  program
    .command('doctor')
    .description('say whether database, migrations, content, keys and clock fit together')
    .action(async () => (await import('./doctor')).runDoctor(getPlace()))
}
