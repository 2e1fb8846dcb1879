import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '@slopewise/lesson'
import { lessonMisplaced } from '../rules/of-content'
import { issueOfFile } from './file-issue'

const listFiles = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter(entry => entry.isFile() && !/^[._]/.test(entry.name)).map(one => one.name)
}

const warn = (file: string): Issue =>
  issueOfFile(
    file,
    lessonMisplaced,
    'the file is no lesson here: nobody sees it, nothing checks it.',
  )

/** Lessons that lie right in the folder of the courses, or of one course. */
export const findLooseLessons = async (folder: string): Promise<readonly Issue[]> =>
  (await listFiles(folder))
    .filter(name => name.endsWith('.mdx'))
    .map(name => warn(path.join(folder, name)))

/** Lessons in a folder of their own, by another name than `index.mdx`. */
export const findMisnamedLessons = async (folder: string): Promise<readonly Issue[]> => {
  const names = await listFiles(folder)
  if (names.includes('index.mdx')) return []
  return names
    .filter(name => name.endsWith('.mdx') || name === 'index.md')
    .map(name => warn(path.join(folder, name)))
}
