import type { Command } from 'commander'
import { getPlace } from '../place'
import type { NewFlags } from './new'

/** Adds `new course`, `new lesson` and `new exercise`. */
export const addNewCommands = (program: Command): void => {
  const group = program
    .command('new')
    .description('write a working start, with notes for its author')
  const add = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .option('--content <folder>', 'the folder that holds courses')
  add('course', 'a course with its first lesson')
    .argument('<course>', 'its folder, such as my-course')
    .option('--title <text>', 'its title')
    .action(async (course: string, flags: NewFlags) =>
      (await import('./new')).newCourse(getPlace(), course, flags),
    )
  add('lesson', 'a lesson behind the last one of a course')
    .argument('<course/lesson>', 'such as my-course/tanh')
    .option('--title <text>', 'its title')
    .action(async (lesson: string, flags: NewFlags) =>
      (await import('./new')).newLesson(getPlace(), lesson, flags),
    )
  add('exercise', 'an exercise at the end of a lesson')
    .argument('<course/lesson>', 'such as my-course/tanh')
    .argument('<id>', 'its id, which never changes: slope-at-zero')
    .option('--kind <kind>', 'any kind of docs/authoring.md, such as choice (number)')
    .action(async (lesson: string, id: string, flags: NewFlags) =>
      (await import('./new')).newExercise(getPlace(), lesson, id, flags),
    )
}
