import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** The names of the folders in a folder, sorted; none where it is not there. */
export const listFolders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []

/** The lesson of a folder: `02-tanh` holds `tanh`. */
export const withoutNumber = (folder: string): string => folder.replace(/^\d+-/, '')

/** The folder of a lesson by its address `course/lesson`, as an absolute path; null where there is none. */
export const findLessonFolder = (content: string, address: string): string | null => {
  const [course = '', lesson = '', ...others] = address.split('/').filter(part => part !== '')
  if (lesson === '' || others.length > 0) return null
  const folder = path.resolve(content, course)
  const name = listFolders(folder).find(one => withoutNumber(one) === lesson)
  return name === undefined ? null : path.join(folder, name)
}
