import { subtleCrypto } from '../site/optional-apis'
import { type PackIndex, signedText } from './pack-format'

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }
const METHOD = { name: 'ECDSA', hash: 'SHA-256' }

const subtle = (): SubtleCrypto => {
  const found = subtleCrypto()
  if (!found) throw new Error('This browser checks no signatures: the address is not https')
  return found
}

/** Signs an index with a private key (ECDSA P-256): every pack's list and whole file are named in it by their hash. */
export async function signIndex(index: PackIndex, privateKey: JsonWebKey): Promise<PackIndex> {
  const key = await subtle().importKey('jwk', privateKey, CURVE, false, ['sign'])
  const signature = await subtle().sign(METHOD, key, new TextEncoder().encode(signedText(index)))
  return { ...index, signature: toBase64Url(new Uint8Array(signature)) }
}

/** Whether an index is exactly what the holder of the private key signed. */
export async function isSigned(index: PackIndex, publicKey: JsonWebKey): Promise<boolean> {
  try {
    const key = await subtle().importKey('jwk', publicKey, CURVE, false, ['verify'])
    const signature = fromBase64Url(index.signature ?? '')
    return await subtle().verify(METHOD, key, signature, new TextEncoder().encode(signedText(index)))
  } catch {
    return false
  }
}

/** The part of a key that anyone may have. */
export function publicPart({ kty, crv, x, y }: JsonWebKey): JsonWebKey {
  return { ...(kty && { kty }), ...(crv && { crv }), ...(x && { x }), ...(y && { y }) }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}
