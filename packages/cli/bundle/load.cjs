/**
 * Runs the bundle that lies beside it, in the command's own thread and in those that compile. What V8 made of the
 * bundle is kept (`train.cjs`): six megabytes of source take it longer than the whole of a small command.
 */
const { existsSync, readFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const path = require('node:path')
const v8 = require('node:v8')
const vm = require('node:vm')

const file = path.join(__dirname, 'main.cjs')
const kept = path.join(__dirname, 'main.v8')

// A short command would else spend a tenth of its time on making room for new objects bit by bit.
v8.setFlagsFromString('--semi-space-growth-factor=32')

// The bundle is ASCII (`as-ascii.mjs`). V8 itself refuses code of another version, or made under other flags.
const script = new vm.Script(wrap(readFileSync(file, 'latin1')), {
  filename: file,
  cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
})

const inside = { exports: {} }
script.runInThisContext()(inside.exports, createRequire(file), inside, file, __dirname)
module.exports = script
