export type { CompileOptions, CompileResult } from './content/compile-content'
export { checkContent, compileContent } from './content/compile-content'
export type { Grade } from './exercise/self-tests'
export { formatIssue } from './issues'
