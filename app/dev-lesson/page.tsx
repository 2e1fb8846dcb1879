import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LessonView, lessonMetadata } from '../lesson-view'

type Search = Readonly<Record<string, string | readonly string[] | undefined>>
type Props = { readonly searchParams: Promise<Search> }

const readNames = ({ course, lesson }: Search) =>
  typeof course === 'string' && typeof lesson === 'string' ? { course, lesson } : null

/** Read in development only: where learners are served the page is static, and not found. */
const findNames = async ({ searchParams }: Props) =>
  process.env.NODE_ENV === 'development' ? readNames(await searchParams) : null

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const names = await findNames(props)
  return names === null ? {} : lessonMetadata(names)
}

/**
 * The page of a lesson while it is being written: its address is rewritten to this one (next.config.mjs).
 * For a page whose own address has parameters the development server starts a process at each request.
 */
export default async function DevelopmentLesson(props: Props) {
  const names = await findNames(props)
  return names === null ? notFound() : <LessonView {...names} />
}
