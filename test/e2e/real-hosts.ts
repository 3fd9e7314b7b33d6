import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findOrInstall } from './engines'

/** A host that serves a folder, or why there is none here. */
export type StartedHost = { origin: string; stop: () => Promise<void> } | { reason: string }

interface Host {
  name: string
  programs: string[]
  packages: string[]
  /** Writes what the program needs into a folder of its own, and gives the words to start it with. */
  prepare: (place: { root: string; own: string; port: number; site: string }) => string[]
}

const MODULES = '/usr/lib/apache2/modules'
const APACHE_MODULES = [
  ...['mpm_event', 'authz_core', 'unixd', 'mime', 'dir', 'headers', 'env', 'filter', 'deflate', 'brotli'],
]

export const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    programs: ['/usr/sbin/nginx'],
    packages: ['nginx-light'],
    prepare({ root, own, port, site }) {
      const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${join(own, kind)};`,
      )
      writeFileSync(
        join(own, 'nginx.conf'),
        `daemon off; pid ${join(own, 'pid')}; error_log ${join(own, 'log')}; events {}
http { include /etc/nginx/mime.types; access_log off; ${folders.join(' ')}
server { listen 127.0.0.1:${port}; root ${root}; include ${join(site, 'hosts/nginx.conf')}; } }`,
      )
      return ['-e', join(own, 'log'), '-c', join(own, 'nginx.conf')]
    },
  },
  {
    name: 'Caddy',
    programs: ['/usr/bin/caddy'],
    packages: ['caddy'],
    prepare({ root, own, port, site }) {
      writeFileSync(
        join(own, 'Caddyfile'),
        `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\n root * ${root}\n import ${join(site, 'hosts/Caddyfile')}\n}\n`,
      )
      return ['run', '--adapter', 'caddyfile', '--config', join(own, 'Caddyfile')]
    },
  },
  {
    name: 'Apache',
    programs: ['/usr/sbin/apache2'],
    packages: ['apache2'],
    prepare({ root, own, port }) {
      writeFileSync(
        join(own, 'apache.conf'),
        `ServerRoot ${own}
ServerName localhost
PidFile ${join(own, 'pid')}
ErrorLog ${join(own, 'log')}
Listen 127.0.0.1:${port}
${APACHE_MODULES.filter((name) => existsSync(`${MODULES}/mod_${name}.so`))
  .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
  .join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
TypesConfig /etc/mime.types
DocumentRoot ${root}
<Directory ${root}>
AllowOverride All
Require all granted
</Directory>`,
      )
      return ['-D', 'FOREGROUND', '-f', join(own, 'apache.conf')]
    },
  },
]

/** Starts a host on a free port. `root` is what it serves, `site` the folder of the site in it, `own` a folder for its files. */
export async function startHost(host: Host, root: string, site: string, own: string): Promise<StartedHost> {
  const program = await findOrInstall(host.programs, host.packages)
  if (!program) return { reason: `${host.name} is not here and Debian’s package could not be installed` }
  const port = await freePort()
  const child = spawn(program, host.prepare({ root, own, port, site }), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
  })
  let said = ''
  child.stderr?.on('data', (text) => {
    said += String(text)
  })
  const origin = `http://127.0.0.1:${port}`
  if (!(await answers(origin, child))) {
    child.kill()
    throw new Error(`${host.name} does not start: ${said}`)
  }
  return {
    origin,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

async function answers(origin: string, child: ChildProcess): Promise<boolean> {
  for (let wait = 0; wait < 200 && child.exitCode === null; wait++) {
    const here = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (here) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
