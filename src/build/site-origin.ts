/**
 * Origin of the published site from SITE_URL, without a slash at the end; '' where it is not set. Such a build is a trial:
 * its addresses have no host, and what is printed says so.
 * @throws where SITE_URL is no address of a web site, or has a path (that is BASE_PATH)
 */
export function siteOrigin(setting = process.env.SITE_URL): string {
  if (!setting) return ''
  const origin = URL.canParse(setting) ? new URL(setting).origin : ''
  if (!/^https?:/.test(origin) || setting.replace(/\/$/, '') !== origin)
    throw new Error(
      `SITE_URL is ${setting}: expected an address such as https://example.org; a path goes into BASE_PATH, as /portal/`,
    )
  return origin
}
