// What a fresh clone lacks, made when it is missing or out of date. Plain JavaScript on Node's own
// modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

/** Stops with a sentence when this Node is older than the product runs on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Kexin needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs the packages of package-lock.json. */
export function ensureInstalled(say) {
  // A linked folder belongs to another checkout, which installs what it holds.
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
    return
  once(say, 'node_modules/.kexin-installed', ['package-lock.json', 'package.json'], () => {
    say(
      'Installing packages (the first time about two minutes: the database driver may be compiled) …',
    )
    // Everything, also what only tests need: a server's NODE_ENV must not decide what is installed.
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

/** Generates the database clients of both databases. */
export function ensureGenerated(say) {
  once(
    say,
    'app/data/generated/.made',
    ['prisma/models.prisma', 'prisma/derive.ts', 'package-lock.json'],
    () => {
      say('Generating the database clients …')
      for (const provider of ['sqlite', 'postgresql'])
        run(process.execPath, [
          'node_modules/prisma/build/index.js',
          'generate',
          '--schema',
          `prisma/${provider}/schema.prisma`,
        ])
    },
  )
}

/** Builds the site. */
export function ensureBuilt(say) {
  const sources = ['app', 'public', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
  once(say, 'build/.made', sources, () => {
    say('Building the site (about 20 seconds) …')
    run('npm', ['run', '--silent', 'build'])
  })
}

/** Does the work unless the stamp says that it was done for these very sources. */
function once(say, stamp, sources, work) {
  const file = path.join(root, stamp)
  const isDone = (wanted) => existsSync(file) && readFileSync(file, 'utf8') === wanted
  if (isDone(fingerprint(sources))) return
  alone(path.join(root, '.cache', 'setup.lock'), say, () => {
    // Another command may have done it in the meantime.
    const wanted = fingerprint(sources)
    if (isDone(wanted)) return
    work()
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, wanted)
  })
}

/**
 * Does the work while no other process does such work: a folder is the lock, as only one can make it.
 * One whose owner has gone is taken over.
 */
export function alone(lock, say, work) {
  mkdirSync(path.dirname(lock), { recursive: true })
  for (let told = false; !take(lock);) {
    const owner = ownerOf(lock)
    if (owner === null) continue
    if (!told) say(`Another command (process ${owner}) is setting up; waiting until it is done …`)
    told = true
    sleep(200)
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(lock) {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(path.join(lock, 'pid'), String(process.pid))
  return true
}

/** The process that has the lock; null after a lock was put away whose owner is gone. */
function ownerOf(lock) {
  const file = path.join(lock, 'pid')
  // It is written right after the folder is made.
  for (let tries = 0; tries < 10 && !existsSync(file); tries++) sleep(50)
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (owner > 0 && isRunning(owner)) return owner
  // Renamed first: of several that find it, one puts it away, and none a new one.
  const old = `${lock}-${process.pid}`
  try {
    renameSync(lock, old)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return null
}

function isRunning(id) {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** A hash over the contents of files and folders, generated code left out. */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  const visit = (at) => {
    const file = path.join(root, at)
    if (!existsSync(file) || at === 'app/data/generated') return
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(`${at}/${name}`)
    } else hash.update(`${at}\0`).update(readFileSync(file)).update('\0')
  }
  sources.forEach(visit)
  return hash.digest('hex')
}

// A package that has to be compiled takes the headers that came with this Node, where they did: the
// others are on a host that many networks block.
const nodeFolder = path.resolve(process.execPath, '../..')
const headers = existsSync(path.join(nodeFolder, 'include/node/node.h'))
  ? { npm_config_nodedir: nodeFolder }
  : {}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...headers,
      ...process.env,
      NODE_ENV: 'production',
      npm_config_update_notifier: 'false',
    },
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (result.status === 0) return
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`)
  console.error(`\`${command} ${args.join(' ')}\` failed; the lines above say why.`)
  process.exit(1)
}
