#!/usr/bin/env node
import { createRequire } from 'node:module'
import { findBundle } from './bundle/find-bundle.mjs'

const bundle = await findBundle()
if (bundle !== null) {
  createRequire(import.meta.url)(bundle)
} else {
  // Node 20 cannot run TypeScript: tsx is the one loader (docs/decisions/0003).
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
