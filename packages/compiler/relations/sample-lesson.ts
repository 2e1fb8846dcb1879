import { grade } from '@slopewise/grading'
import { type PreparedLesson, prepareLesson } from '../lesson/prepare-lesson'

const HEAD = `---
title: "A lesson"
define:
  g(z): "1/(1 + e^(-z))"
  a: "g(z)"
---

`

/** A lesson for tests of its formulas: the text below front matter that defines the sigmoid. */
export const prepareSample = (body: string, head = HEAD): PreparedLesson =>
  prepareLesson({ file: 'index.mdx', text: `${head}${body}\n`, course: 'c', lesson: 'l' }, grade)

/** What became of each piece of one displayed formula: `verified`, `false`, … */
export const kindsOf = (tex: string, head = HEAD): string[] =>
  prepareSample(`$$\n${tex}\n$$`, head).findings.map(({ kind }) => kind)
