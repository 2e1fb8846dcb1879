import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root'

const BENCH = path.join(root, 'bench')

type Manifest = { version: string; devDependencies?: Record<string, string> }

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

const isInstalled = (name: string, version: string): boolean => {
  const folder = path.join(BENCH, 'node_modules', name)
  return existsSync(folder) && readManifest(folder).version === version
}

/** Installs what `bench/package-lock.json` says, where it is not there yet. */
export const installRivals = (): void => {
  const { devDependencies = {} } = readManifest(BENCH)
  if (Object.entries(devDependencies).every(([name, version]) => isInstalled(name, version))) return
  execFileSync('npm', ['ci', '--include=dev', '--prefix', BENCH], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
}
