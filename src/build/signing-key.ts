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

/** The key that signs packs: a JWK (ECDSA P-256, private) in RUTA_CLARA_SIGNING_KEY, else the development key. */
export function signingKey(): { privateKey: JsonWebKey; publicKey: JsonWebKey; isForDevelopment: boolean } {
  const given = process.env.RUTA_CLARA_SIGNING_KEY
  const privateKey = given ? parseKey(given) : DEVELOPMENT_KEY
  return { privateKey, publicKey: publicPart(privateKey), isForDevelopment: !given }
}

function parseKey(text: string): JsonWebKey {
  const key: JsonWebKey = JSON.parse(text)
  if (key.kty !== 'EC' || key.crv !== 'P-256' || !key.x || !key.y || !key.d)
    throw new Error('RUTA_CLARA_SIGNING_KEY is not a private JWK of the curve P-256')
  return key
}
