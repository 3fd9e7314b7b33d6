import { benchFirstVisit } from './bench/first-visit'
import { benchGrowth } from './bench/growth'
import { benchLoad } from './bench/load'
import { benchOffline } from './bench/offline'
import { benchSearch } from './bench/search'

/**
 * npm run bench -- first-visit: what a first visit brings on three links, how soon it is kept, and what is when it breaks off;
 *   SHOW_REQUESTS=1 names what was asked for.
 * npm run bench -- growth: what pages, packs, index and search cost at 1, 3 and 10 times the content (some minutes).
 * npm run bench -- load: first load of a pathway page on a slow link and slow phone, beside an empty page.
 * npm run bench -- offline: what saving and updating cost, and how soon a saved page opens.
 * npm run bench -- search: how well each engine finds (some minutes), and how fast search is in a slow browser.
 */
const [what, of] = process.argv.slice(2)
if (what === 'first-visit') await benchFirstVisit()
else if (what === 'growth') await benchGrowth(of)
else if (what === 'load') await benchLoad()
else if (what === 'offline') await benchOffline()
else if (what === 'search') await benchSearch()
else {
  console.error('Say what to measure: npm run bench -- first-visit, growth, load, offline or search')
  process.exitCode = 1
}
