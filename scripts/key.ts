import { newSigningKey } from '../src/build/signing-key'

/** npm run key: prints a new signing key on a line of its own, and beside it how to keep it. `npm run key --silent > file` keeps the key alone. */
console.log(await newSigningKey())
console.error(`
The line above is a new private key. The site's packs are signed with it, and phones accept a shared country only when it
was signed with the key of their site.

- Give it to the build: RUTA_CLARA_SIGNING_KEY='<the line>' SITE_URL=https://example.org npm run build
- Keep it where your host or your CI keeps secrets, and a copy off line. Never in the repository or in a chat.
- Use the same key for every release. With another one, countries that people pass on by file from an older release are
  refused; pages that are already saved go on working.
- Whoever has it can make a country with false numbers that looks like yours. If it leaks, make a new one and publish.
`)
