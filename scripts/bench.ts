import { benchLoad } from './bench/load'
import { benchOffline } from './bench/offline'

/**
 * npm run bench -- load: first load of a pathway page on a slow link and slow phone, beside an empty page.
 * npm run bench -- offline: what saving and updating cost, and how soon a saved page opens.
 */
const [what] = process.argv.slice(2)
if (what === 'load') await benchLoad()
else if (what === 'offline') await benchOffline()
else {
  console.error('Say what to measure: npm run bench -- load, or offline')
  process.exitCode = 1
}
