interface ImportMetaEnv {
  /** Public key that packs are signed with, written in by the build. */
  readonly PACK_KEY: JsonWebKey
}
