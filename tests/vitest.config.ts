import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const resolve = { alias: { '@': root } }

/** Tests of SQLite's own files, and of commands, which are slow to start: once is enough. */
const ONCE = [
  'author-commands',
  'backup',
  'check-command',
  'command-usage',
  'disk',
  'end-with-child',
  'maths-commands',
  'sqlite',
  'user-command',
  'warm-check',
].map(name => `tests/integration/${name}.test.ts`)

/** Long enough for ten commands one after the other on a machine that has ten other things to do. */
const COMMANDS_MS = 180_000

/**
 * `unit` needs nothing; `integration` real SQLite files; `postgresql` runs the same tests on a real
 * PostgreSQL; `secrecy` builds the course twice.
 */
export default defineConfig({
  root,
  test: {
    // Vitest would leave one core to itself, which of two is half of the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        resolve,
        test: {
          name: 'unit',
          // No claim about speed, which is for bench/: a busy machine must not fail a test.
          testTimeout: 30_000,
          include: [
            'packages/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/corpus/*.test.ts',
          ],
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: COMMANDS_MS,
          hookTimeout: COMMANDS_MS,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'postgresql',
          include: ['tests/integration/**/*.test.ts'],
          exclude: ONCE,
          globalSetup: ['tests/integration/fixtures/start-postgresql.ts'],
          testTimeout: COMMANDS_MS,
          hookTimeout: COMMANDS_MS,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'secrecy',
          include: ['tests/secrecy/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
