/**
 * `node train.cjs <bundle>`: checks the lesson in `training/` with a new bundle, and keeps what V8 made of it by then.
 * The functions that compiling a lesson needs are in it, and no others: taking all of them takes longer.
 */
const { renameSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const [bundle = ''] = process.argv.splice(2, 1, 'check')
const own = path.join(bundle, `training.${process.pid}`)
process.env.SLOPEWISE_CONTENT = path.join(__dirname, 'training')
process.env.SLOPEWISE_STATE = own

const script = require(path.join(bundle, 'load.cjs'))
process.on('exit', () => {
  const code = path.join(own, 'main.v8')
  writeFileSync(code, script.createCachedData())
  renameSync(code, path.join(bundle, 'main.v8'))
  rmSync(own, { recursive: true, force: true })
})
