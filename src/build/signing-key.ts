import { publicPart } from '../offline/signing'

/**
 * FOR DEVELOPMENT ONLY, and known to everyone: packs signed with it prove nothing. A published site is built with its own
 * key in RUTA_CLARA_SIGNING_KEY.
 */
const DEVELOPMENT_KEY: JsonWebKey = {
  kty: 'EC',
  crv: 'P-256',
  x: '8-hbTP6ET84Jhw5YW6iUyVBOOklBDn_H2N6CDaS1--A',
  y: 'Am_MmggQDMCUaL-rcj4-VWIPSPKHM3fBY5Khp29WlI4',
  d: 'KaafifVzoXtkUwtZvyylhWPSBpTcDsrLEVkKS78pJP8',
}

export interface SigningKey {
  privateKey: JsonWebKey
  publicKey: JsonWebKey
  isForDevelopment: boolean
}

/**
 * The key that signs packs: `given`, a JWK (ECDSA P-256, private), else the development key. `origin` is the published
 * site's, or '' for a trial.
 * @throws where a site is to be published with the development key, or what is given is no such key
 */
export function signingKey(origin: string, given = process.env.RUTA_CLARA_SIGNING_KEY): SigningKey {
  const privateKey = given ? parseKey(given) : DEVELOPMENT_KEY
  const isForDevelopment = privateKey.d === DEVELOPMENT_KEY.d
  if (origin && isForDevelopment)
    throw new Error(
      `The site of ${origin} needs a signing key of its own, for anyone can forge packs of the development key. Make one with: npm run key`,
    )
  return { privateKey, publicKey: publicPart(privateKey), isForDevelopment }
}

/** A new private key for RUTA_CLARA_SIGNING_KEY, as a JWK on one line. */
export async function newSigningKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return JSON.stringify({ kty, crv, x, y, d })
}

function parseKey(text: string): JsonWebKey {
  let key: JsonWebKey
  try {
    key = JSON.parse(text)
  } catch {
    throw new Error('RUTA_CLARA_SIGNING_KEY is no JSON: expected the line that npm run key prints')
  }
  if (key?.kty !== 'EC' || key.crv !== 'P-256' || !key.x || !key.y || !key.d)
    throw new Error('RUTA_CLARA_SIGNING_KEY is not a private JWK of the curve P-256')
  return key
}
