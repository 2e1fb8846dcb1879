import type { Issue } from '@slopewise/lesson'
import { findNearest, type Rule, suggest } from '../issues'
import type { LessonFacts } from '../lesson/lesson-facts'
import { linkToDraft, unknownAnchor, unknownLink } from '../rules/of-page'

/** A lesson with its address and what links need to know of it. */
export type LinkedLesson = {
  readonly file: string
  readonly course: string
  readonly lesson: string
  readonly facts: LessonFacts
}

type Link = LessonFacts['links'][number]

const makeLinkIssue = (
  { file }: LinkedLesson,
  { place }: Link,
  rule: Rule,
  words: { readonly message: string; readonly advice?: string | undefined },
): Issue => {
  const { severity, id, advice } = rule
  const { message } = words
  return { file, ...place, severity, rule: id, message, advice: words.advice ?? advice }
}

/** Course and lesson that a link leads to; pages have the addresses `/<course>/<lesson>`. */
const targetOf = (url: string, from: LinkedLesson): string =>
  url === ''
    ? `${from.course}/${from.lesson}`
    : new URL(url, `http://x/${from.course}/${from.lesson}`).pathname.slice(1)

const checkLink = (
  link: Link,
  from: LinkedLesson,
  lessons: ReadonlyMap<string, LinkedLesson>,
): Issue | null => {
  const [url = '', anchor] = link.url.split('#')
  const target = targetOf(url, from).replace(/\/$/, '')
  const isCourse = [...lessons.values()].some(({ course }) => course === target)
  const lesson = lessons.get(target)
  if (lesson === undefined) {
    if (target === '' || isCourse) return null
    const known = [...lessons.values()].filter(({ course }) => course === from.course)
    const near = findNearest(
      target.split('/').at(-1) ?? '',
      known.map(one => one.lesson),
    )
    const advice = near === null ? undefined : `Did you mean "./${near}"?`
    const message = `the link "${link.url}" leads to no lesson.`
    return makeLinkIssue(from, link, unknownLink, { message, advice })
  }
  if (lesson.facts.isDraft && !from.facts.isDraft) {
    const message = `"${lesson.lesson}" is a draft: for learners the link leads nowhere.`
    return makeLinkIssue(from, link, linkToDraft, { message })
  }
  const { anchors } = lesson.facts
  const isFound = anchors === null || anchor === undefined || anchor === ''
  if (isFound || anchors.includes(anchor)) return null
  const message = `there is no "#${anchor}" in "${lesson.lesson}".`
  return makeLinkIssue(from, link, unknownAnchor, { message, advice: suggest(anchor, anchors) })
}

/** Links between lessons, and to headings, that lead nowhere. */
export const checkLinks = (lessons: readonly LinkedLesson[]): Issue[] => {
  const byAddress = new Map(lessons.map(one => [`${one.course}/${one.lesson}`, one]))
  return lessons.flatMap(from =>
    from.facts.links.flatMap(link => checkLink(link, from, byAddress) ?? []),
  )
}
