import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const module = pathToFileURL(path.join(root, 'packages/cli/end-with-child.mjs')).href

const PARENT = `
import { spawn } from 'node:child_process'
import { endWithChild } from ${JSON.stringify(module)}
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
endWithChild(child)
console.log(child.pid)
`

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} ends the program and its child, cleanly`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'slopewise-end-'))
    const file = path.join(folder, 'parent.mjs')
    writeFileSync(file, PARENT)
    const parent = spawn(process.execPath, [file])
    const ended = new Promise(resolve => parent.on('exit', resolve))
    const childPid = await new Promise<number>(resolve =>
      parent.stdout.once('data', chunk => resolve(Number(String(chunk)))),
    )
    expect(isAlive(childPid)).toBe(true)
    parent.kill(signal)
    expect(await ended).toBe(0)
    expect(isAlive(childPid)).toBe(false)
    rmSync(folder, { recursive: true, force: true })
  })
}
