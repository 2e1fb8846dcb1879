import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import path from 'node:path'
import type { Environment, Place } from './place'
import { placeEnvironment } from './place'

const scriptOf = (place: Place, script: string): string =>
  path.join(place.root, 'node_modules', script)

/** Spawn's options; `env` is laid over the project's own environment. */
export type ChildOptions = Omit<SpawnOptions, 'env'> & { readonly env?: Environment }

/** Starts a JavaScript program of `node_modules` under this Node, in the project's environment. */
export const startScript = (
  place: Place,
  [script, ...words]: readonly [string, ...string[]],
  options: ChildOptions = {},
): ChildProcess =>
  spawn(process.execPath, [scriptOf(place, script), ...words], {
    cwd: place.root,
    stdio: 'inherit',
    ...options,
    env: { ...placeEnvironment(place), ...options.env },
  })

/** Runs one to its end; the exit code, 1 where a signal ended it. */
export const runScript = (
  place: Place,
  command: readonly [string, ...string[]],
  options: ChildOptions = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = startScript(place, command, options)
    child.on('error', reject)
    child.on('exit', code => resolve(code ?? 1))
  })

/** Runs one quietly; its whole output is given only where it fails. */
export const runQuietly = async (
  place: Place,
  command: readonly [string, ...string[]],
  environment: Environment = {},
): Promise<{ code: number; output: string }> => {
  const chunks: Buffer[] = []
  const child = startScript(place, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment,
  })
  child.stdout?.on('data', chunk => chunks.push(chunk))
  child.stderr?.on('data', chunk => chunks.push(chunk))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', value => resolve(value ?? 1))
  })
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}
