/** What the content may be used under. */
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/'
