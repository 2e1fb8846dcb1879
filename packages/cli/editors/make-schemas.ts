import { courseFileSchema } from '@slopewise/lesson/course'
import { frontMatterSchema } from '@slopewise/lesson/frontmatter'
import { z } from 'zod'

type SchemaFile = { readonly name: string; readonly text: string }

const ABOUT: Readonly<Record<string, string>> = {
  title: 'The heading of the page, or the name of the course.',
  source: 'What it is made after: "slide 2".',
  description: 'One sentence for lists.',
  slideCount: 'Number of slides in the source.',
  practice: 'Lessons that are for practice, by name: listed apart on the course page.',
  checks: 'Two lessons with the same exercises, before and after the course.',
  status: '"draft": shown to authors and instructors, never to learners.',
  define: 'Functions and values, as a learner would type them: g(z): "tanh(z)".',
  conventions: 'Agreed values where no derivative exists: g\'(0): "1".',
  rule: 'The slope in terms of the value a: "a(1 - a)".',
  notation: 'TeX of a symbol, and what it means.',
  skills: 'The skills that the exercises name.',
}

const describe = (name: string, title: string, schema: z.ZodType): SchemaFile => {
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
  const properties = Object.fromEntries(
    Object.entries(made.properties ?? {}).map(([key, value]) => [
      key,
      typeof value === 'object' ? { description: ABOUT[key], ...value } : value,
    ]),
  )
  const text = `${JSON.stringify({ title, ...made, properties }, null, 2)}\n`
  return { name: `${name}.schema.json`, text }
}

/** JSON Schemas for editors, made of the schemas that the compiler reads the files with. */
export const makeSchemas = (): readonly SchemaFile[] => [
  describe('front-matter', 'Front matter of a Slopewise lesson', frontMatterSchema),
  describe('course', 'course.json of a Slopewise course', courseFileSchema),
]
