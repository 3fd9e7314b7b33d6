import { render } from 'preact'
import { PaperSheet } from '../../outreach/paper-sheets'
import type { SheetKind, SheetWords } from '../../outreach/sheet-words'

interface Sheet {
  kind: SheetKind
  words: SheetWords
  code: string
}

/** Prints one sheet and nothing else of the page. */
export function printSheet(sheet: Sheet): void {
  const place = document.createElement('div')
  place.className = 'kit-paper'
  render(<PaperSheet {...sheet} />, place)
  document.body.append(place)
  document.documentElement.classList.add('kit-printing')
  addEventListener(
    'afterprint',
    () => {
      document.documentElement.classList.remove('kit-printing')
      render(null, place)
      place.remove()
    },
    { once: true },
  )
  print()
}

/** A sheet as a document of its own, with its style inside, for another machine with a printer. */
export function sheetFile(sheet: Sheet): File {
  const place = document.createElement('div')
  render(<PaperSheet {...sheet} />, place)
  const title = document.createElement('title')
  title.textContent = sheet.words.title
  const style = `<style>@page{margin:12mm}body{margin:0}${sheetStyles()}</style>`
  // Written out by hand: the page's own policy would not let a style element be made.
  const text = `<!doctype html>\n<html lang="${sheet.words.lang}"><head><meta charset="utf-8">${title.outerHTML}${style}</head><body>${place.innerHTML}</body></html>`
  return new File([text], `${fileName(sheet.words.title)}-${sheet.kind}.html`, { type: 'text/html' })
}

/** The rules of the open page that are about sheets of paper. */
function sheetStyles(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .map(({ cssText }) => cssText)
    .filter((rule) => /^(?:@page sheet|\.(?:sheet|half|poster|tent|fit-))/.test(rule))
    .join('')
}

/** A title as the name of a file that any phone takes. */
export function fileName(title: string): string {
  const letters = title.normalize('NFKD').replace(/[^\w\s-]/g, '')
  return letters.trim().toLowerCase().replace(/\s+/g, '-').slice(0, 40)
}
