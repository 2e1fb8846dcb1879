import cluster from 'node:cluster'
import path from 'node:path'
import { RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { countWorkers } from './count-workers.mjs'

const count = countWorkers(process.env.SLOPEWISE_WORKERS)

/** One process is all there is, or one for each worker, and this one that takes connections and counts limits. */
const startWorkers = () => {
  let isEnding = false
  let ready = 0
  let living = count
  const all = () => Object.values(cluster.workers)

  const end = () => {
    if (isEnding) return
    isEnding = true
    for (const worker of all()) worker.process.kill('SIGTERM')
  }

  new RateLimiterClusterMaster()
  cluster.setupPrimary({ exec: path.join(import.meta.dirname, 'worker.mjs') })
  cluster.on('message', (_, message) => {
    if (message !== 'ready') return
    ready++
    if (ready === count) for (const worker of all()) worker.send('open')
  })
  // As with one process: whoever runs the server starts it again, and finds it whole.
  cluster.on('exit', (_, code) => {
    living--
    if (!isEnding) process.exitCode = code || 1
    end()
    if (living === 0) process.exit()
  })
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  for (let index = 0; index < count; index++) cluster.fork()
}

if (count === 1) await import('./worker.mjs')
else startWorkers()
