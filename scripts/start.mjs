import { fail, installPackages, requireNode, run } from './setup.mjs'

requireNode()
installPackages()
if (run('npm', ['run', 'build', '--silent']) !== 0) fail('The build failed; the lines above say where.')

const { createSiteServer } = await import('./serve.mjs')
const port = Number(process.env.PORT ?? 4173)
const base = process.env.BASE_PATH ?? '/'
const server = createSiteServer('dist', base)
server.on('error', (error) => {
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  )
})
server.listen(port, () => console.log(`Ruta Clara is at http://localhost:${port}${base}`))
