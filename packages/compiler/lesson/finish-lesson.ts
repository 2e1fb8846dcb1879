import type { PublicLesson } from '@slopewise/lesson'
import { hashText } from '../exercise/public-hash'
import type { Root } from '../mdx/nodes'
import { bundlePage } from '../page/bundle-page'
import type { PublicDraft } from './prepare-lesson'

/** Adds the code and the hash of everything: the public part of a lesson, field by field. */
export const finishLesson = async (draft: PublicDraft, root: Root): Promise<PublicLesson> => {
  const fields = {
    course: draft.course,
    lesson: draft.lesson,
    title: draft.title,
    source: draft.source,
    description: draft.description,
    skills: draft.skills,
    notation: draft.notation,
    headings: draft.headings,
    code: await bundlePage(root),
    formulas: draft.formulas,
    widgets: draft.widgets,
    exercises: draft.exercises,
    exerciseOrder: draft.exerciseOrder,
    ...(draft.draft && { draft: draft.draft }),
  }
  return { ...fields, hash: hashText(JSON.stringify(fields)) }
}
