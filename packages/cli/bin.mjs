#!/usr/bin/env node
import { pathToFileURL } from 'node:url'
import { findBundle } from './bundle.mjs'

const bundle = await findBundle()
if (bundle !== null) {
  await import(pathToFileURL(bundle).href)
} else {
  // Node 20 cannot run TypeScript: tsx is the one loader (docs/decisions/0003).
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
