import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/site/languages'
import { attributeValues, type BuiltDocument, builtDocuments, DIST } from './built-site'

const documents = builtDocuments()
/** VALIDATED_PAGES names what is new where the others were validated before. */
const VALIDATED = new RegExp(process.env.VALIDATED_PAGES ?? '')

function offenders(fault: (document: BuiltDocument) => unknown): string[] {
  return documents.flatMap((document) => {
    const found = fault(document)
    return found ? [`${document.path}: ${found}`] : []
  })
}

describe('every built page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      // The second sheet of a page stands after its title, which is painted before it: every browser takes it there.
      elements: ['html5', { style: { flow: true } }],
      rules: {
        'no-inline-style': 'error',
        'tel-non-breaking': 'off',
        'long-title': 'off',
        'require-sri': 'off',
        'no-trailing-whitespace': 'off',
        'no-implicit-button-type': 'off',
        'void-style': 'off',
        // The build writes short HTML from a tree that it has checked: without ends and quotes that HTML does not need.
        'no-implicit-close': 'off',
        'attr-quotes': 'off',
      },
    })
    const faults: string[] = []
    for (const { path, html } of documents.filter((document) => VALIDATED.test(document.path))) {
      const report = await validator.validateString(html)
      for (const result of report.results)
        for (const message of result.messages)
          faults.push(`${path}: ${message.ruleId}: ${message.message} (${message.selector ?? ''})`)
    }
    expect(faults.slice(0, 20)).toEqual([])
  }, 240_000)

  test('has one sheet in its head and one in its body, after the title', () => {
    expect(
      offenders(({ html }) => {
        const sheetsIn = (part = '') => part.split('<style').length - 1
        const [head, body] = html.split('<body')
        const [, below] = html.split('</h1>')
        const counts = [sheetsIn(head), sheetsIn(body), sheetsIn(below)].join()
        return counts !== '1,1,1' && `${counts} sheets in head, body and below the title`
      }),
    ).toEqual([])
  })

  test('has its title within the first 3,600 bytes', () => {
    expect(
      offenders(({ html }) => {
        const [before = ''] = html.split('</h1>')
        const bytes = gzipSync(before, { level: 9 }).length
        return bytes > 3_600 ? `${bytes} bytes before the end of the title` : undefined
      }),
    ).toEqual([])
  })

  test('has one h1, a language, a title, a description and Open Graph tags', () => {
    expect(
      offenders(({ html }) => {
        if ((html.match(/<h1[\s>]/g) ?? []).length !== 1) return 'not one h1'
        if (!LANGUAGES.some((lang) => html.includes(`<html lang="${lang}">`))) return 'no language'
        if (!/<title>[^<{]{3,} · Ruta Clara<\/title>/.test(html)) return 'no title'
        if (!/<meta name="description" content="[^"{]{10,}"/.test(html)) return 'no description'
        for (const name of ['title', 'description', 'url', 'type', 'image'])
          if (!new RegExp(`<meta property="og:${name}" content="[^"{]+"`).test(html)) return `no og:${name}`
        return undefined
      }),
    ).toEqual([])
  })

  test('is canonical at its own address and points to the same page in every language', () => {
    const paths = new Set(documents.map((document) => document.path))
    expect(
      offenders(({ path, html }) => {
        const canonical = /<link rel="canonical" href="[^"]*?(\/[^":]*)"/.exec(
          html.replace(/https?:\/\/[^/"]+/g, ''),
        )?.[1]
        if (canonical !== path) return `canonical is ${canonical}`
        const alternates = [
          ...html
            .replace(/https?:\/\/[^/"]+/g, '')
            .matchAll(/<link rel="alternate" hreflang="([a-z]+)" href="([^"]*)"/g),
        ]
        const named = alternates.map(([, lang]) => lang).sort()
        if (named.join() !== [...LANGUAGES].sort().join()) return `hreflang is ${named}`
        const missing = alternates.find(([, , target]) => !paths.has(target ?? ''))
        return missing && `no page at ${missing[2]}`
      }),
    ).toEqual([])
  })

  test('has no broken link or anchor inside the site', () => {
    const ids = new Map(documents.map(({ path, html }) => [path, new Set(attributeValues(html, 'id'))]))
    expect(
      offenders(({ path, html }) => {
        for (const link of [...attributeValues(html, 'href'), ...attributeValues(html, 'action')]) {
          if (/^(https:|mailto:|tel:|sms:)/.test(link)) continue
          const [address = '', anchor] = link.split('#')
          const target = address.split('?')[0] || path
          if (!ids.has(target) && !existsSync(join(DIST, target))) return `broken link ${link}`
          if (anchor && !ids.get(target)?.has(decodeURIComponent(anchor))) return `broken anchor ${link}`
        }
        return undefined
      }),
    ).toEqual([])
  })

  test('loads nothing from another site and runs no inline script', () => {
    expect(
      offenders(({ html }) => {
        for (const source of attributeValues(html, 'src')) if (!source.startsWith('/')) return `loads ${source}`
        for (const [tag] of html.matchAll(/<link [^>]*>/g))
          if (/rel="(stylesheet|preload|icon|manifest)"/.test(tag) && /href="https?:/.test(tag)) return tag
        if (/<script(?![^>]*\ssrc=)(?! type="application\/ld\+json">)[^>]*>/.test(html)) return 'inline script'
        if (/\son[a-z]+="/.test(html)) return 'inline handler'
        if (!html.includes("default-src 'none'")) return 'no policy'
        return undefined
      }),
    ).toEqual([])
  })
})
