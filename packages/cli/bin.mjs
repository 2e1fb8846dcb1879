#!/usr/bin/env node
// Node 20 cannot run TypeScript: tsx is the one loader (docs/decisions/0003).
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
