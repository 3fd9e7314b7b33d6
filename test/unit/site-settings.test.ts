import { expect, test } from 'vitest'
import { newSigningKey, signingKey } from '../../src/build/signing-key'
import { siteOrigin } from '../../src/build/site-origin'

test('the published origin is what SITE_URL says, and nothing where it is not set', () => {
  expect(siteOrigin('https://rutaclara.example/')).toBe('https://rutaclara.example')
  expect(siteOrigin('')).toBe('')
  for (const wrong of ['rutaclara.example', 'ftp://rutaclara.example', 'https://rutaclara.example/portal/'])
    expect(() => siteOrigin(wrong)).toThrow(/BASE_PATH/)
})

test('a site with an address is never signed with the key that everyone knows', async () => {
  const trial = signingKey('', '')
  expect(trial.isForDevelopment).toBe(true)
  expect(() => signingKey('https://rutaclara.example', '')).toThrow(/npm run key/)
  expect(() => signingKey('https://rutaclara.example', JSON.stringify(trial.privateKey))).toThrow(/npm run key/)
  expect(signingKey('https://rutaclara.example', await newSigningKey()).isForDevelopment).toBe(false)
})

test('a new key is private, of the curve that phones check, and another each time', async () => {
  const [one, other] = [await newSigningKey(), await newSigningKey()]
  expect(one).not.toBe(other)
  const { privateKey, publicKey } = signingKey('https://rutaclara.example', one)
  expect(privateKey).toMatchObject({ kty: 'EC', crv: 'P-256', d: expect.any(String) })
  expect(publicKey).not.toHaveProperty('d')
})

test('what is no key is refused by its name', () => {
  for (const wrong of ['key', '{}', 'null', '{"kty":"EC","crv":"P-256"}'])
    expect(() => signingKey('', wrong)).toThrow(/RUTA_CLARA_SIGNING_KEY/)
})
