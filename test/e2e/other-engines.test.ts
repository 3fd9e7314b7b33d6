import { afterAll, test } from 'vitest'
import { coreJourneys } from './core-journeys'
import { type Started, startFirefox, startWebKit } from './engines'
import { FaultyServer } from './faulty-server'
import { BUILT_SITE } from './site-server'

const table: { engine: string; case: string; result: string }[] = []
afterAll(() => {
  console.table(table)
})

test.each([
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
])('the core journeys in %s', { timeout: 400_000 }, async (name, start) => {
  const started: Started = await start()
  if ('reason' in started) {
    table.push({ engine: name, case: 'all', result: `not run: ${started.reason}` })
    return
  }
  const server = new FaultyServer(BUILT_SITE)
  await server.listen()
  try {
    await coreJourneys(started.engine, server, (name, result = 'holds') =>
      table.push({ engine: started.engine.name, case: name, result }),
    )
  } finally {
    await started.engine.close()
    await server.refuse()
  }
})
