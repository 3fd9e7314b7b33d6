import { checkHost } from './check-host/check-host'
import { HOST_WORDS } from './check-host/words'

/**
 * npm run check-host https://example.org/: tries a published site and says what to change; --lang es says it in Spanish.
 * Ends with code 1 where something is to be changed that readers would suffer from.
 */
const words = process.argv.slice(2)
const langAt = words.indexOf('--lang')
const says = HOST_WORDS[langAt >= 0 && words[langAt + 1] === 'es' ? 'es' : 'en']
if (langAt >= 0) words.splice(langAt, 2)
const address = words[0] ?? ''
/** Worth telling, and no reason to fail. */
const HARMLESS = ['noBrotli', 'signatureNotChecked']

if (!URL.canParse(address)) {
  console.error('npm run check-host https://example.org/ [-- --lang es]')
  process.exitCode = 1
} else {
  const findings = await checkHost(address.endsWith('/') ? address : `${address}/`)
  console.log(findings.length === 0 ? says.sound : says.count(findings.length))
  for (const { fault, what } of findings) console.log(`- ${says.faults[fault](what)}`)
  if (findings.some(({ fault }) => !HARMLESS.includes(fault))) process.exitCode = 1
}
