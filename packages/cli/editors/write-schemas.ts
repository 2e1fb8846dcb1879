import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeSchemas } from './make-schemas'

/** Where the committed schemas lie, below the project's folder. */
export const SCHEMAS_FOLDER = 'packages/lesson/schemas'

/** `slopewise schemas`: writes the schemas for editors anew. */
export const writeSchemas = (root: string): void => {
  const folder = path.join(root, SCHEMAS_FOLDER)
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of makeSchemas()) writeFileSync(path.join(folder, name), text)
}
