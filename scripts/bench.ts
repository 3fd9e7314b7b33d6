import { benchLoad } from './bench/load'

/** npm run bench -- load: first load of a pathway page on a slow link and slow phone, beside an empty page. */
const [what] = process.argv.slice(2)
if (what === 'load') await benchLoad()
else {
  console.error('Say what to measure: npm run bench -- load')
  process.exitCode = 1
}
