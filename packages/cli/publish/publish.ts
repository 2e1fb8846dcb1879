import { checkContent, compileContent, findCurrent, rollBack } from '@slopewise/compiler'
import { countIssues, showIssues } from '../check/print-issues'
import { contentOptions } from '../content-options'
import { type Place, stateFolders } from '../place'
import { findAnswerIssues } from './answer-issues'
import { describeDrafts } from './describe-drafts'
import { tellServers } from './tell-servers'

/** What `slopewise publish` was told. */
export type PublishFlags = { readonly rollback?: boolean }

const goBack = async (place: Place): Promise<void> => {
  const gone = await rollBack(stateFolders(place).released)
  if (gone === null) throw new Error('There is no release before this one: nothing was changed.')
  console.log(`Went back to release ${gone.release}. It stays until the content changes.`)
  await tellServers(place)
}

const publishContent = async (place: Place): Promise<void> => {
  const options = contentOptions(place)
  const { issues, lessons } = await checkContent(options)
  const all = [...issues, ...(await findAnswerIssues(place, lessons))]
  const { out, err } = await showIssues(all, 'pretty')
  process.stderr.write(err)
  process.stdout.write(out)
  if (countIssues(issues).errors > 0) throw new Error('Nothing was published.')
  const stateDir = stateFolders(place).released
  const before = findCurrent(stateDir)?.release
  const { release, courses } = await compileContent({ ...options, stateDir, evenWithdrawn: true })
  if (release === null) throw new Error('The content changed meanwhile: nothing was published.')
  const count = courses.reduce((sum, course) => sum + course.lessons.length, 0)
  const what = `release ${release}, ${count} ${count === 1 ? 'lesson' : 'lessons'}`
  console.log(release === before ? `Nothing has changed: ${what}.` : `Published ${what}.`)
  const drafts = describeDrafts(lessons)
  if (drafts !== null) console.log(drafts)
  await tellServers(place)
}

/**
 * `slopewise publish`: checks, compiles, and makes the result what learners see, in one step; with
 * `--rollback` it goes back to the release before. Servers that run show the new pages at once.
 */
export const publish = (place: Place, { rollback = false }: PublishFlags): Promise<void> =>
  rollback ? goBack(place) : publishContent(place)
