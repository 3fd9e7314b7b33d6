// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { enableKeepingPage } from '../../../src/islands/enable-keeping-page'
import { pagesInList } from '../../../src/islands/kept-pages'

const button = () => document.querySelector<HTMLButtonElement>('[data-keep]')

function open(path: string, title: string, numbers = ''): void {
  document.body.dataset.path = path
  document.body.innerHTML = `<main><h1>${title}</h1><button data-keep hidden></button>${numbers}</main>`
  enableKeepingPage(document)
}

beforeEach(() => localStorage.clear())

test('a page goes into the list with its first numbers, once, and out again', () => {
  open('/es/gt/fraude/', 'Fraude', '<a href="tel:1511">1511</a><a href="tel:110">110</a><a href="tel:1511">1511</a>')
  expect(button()?.hidden).toBe(false)
  expect(button()?.getAttribute('aria-pressed')).toBe('false')
  button()?.click()
  expect(button()?.getAttribute('aria-pressed')).toBe('true')
  open('/es/us/h-2a/gt/', 'H-2A')
  button()?.click()
  expect(pagesInList()).toEqual([
    { path: '/es/us/h-2a/gt/', title: 'H-2A', numbers: [] },
    {
      path: '/es/gt/fraude/',
      title: 'Fraude',
      numbers: [
        { dial: 'tel:1511', written: '1511' },
        { dial: 'tel:110', written: '110' },
      ],
    },
  ])
  open('/es/gt/fraude/', 'Fraude')
  expect(button()?.getAttribute('aria-pressed')).toBe('true')
  button()?.click()
  expect(pagesInList().map(({ path }) => path)).toEqual(['/es/us/h-2a/gt/'])
})

test('a number is kept with who answers and with what stands beside it', () => {
  const line =
    '<p class="call"><b>IRCC</b> <a href="tel:+18882422100">+1 888 242 2100</a> <small>Se marca desde: Canadá</small></p>'
  open('/es/ca/campo/', 'Campo', line)
  button()?.click()
  expect(pagesInList()[0]?.numbers).toEqual([
    { dial: 'tel:+18882422100', written: '+1 888 242 2100', of: 'IRCC · Se marca desde: Canadá' },
  ])
})

test('what somebody else wrote there is no list, nor a way to another site', () => {
  for (const kept of ['{', '7', '[{"path":"//evil.example/","title":"x","numbers":[]}]', '[{"path":"/es/"}]']) {
    localStorage.setItem('ruta-clara:mine', kept)
    expect(pagesInList(), kept).toEqual([])
  }
  const number = '[{"path":"/es/","title":"x","numbers":[{"written":"1","dial":"javascript:alert(1)"}]}]'
  localStorage.setItem('ruta-clara:mine', number)
  expect(pagesInList()).toEqual([])
})

test('where the browser keeps nothing, the button goes with the first tap', () => {
  open('/es/gt/', 'Guatemala')
  vi.stubGlobal('localStorage', undefined)
  button()?.click()
  expect(button()?.hidden).toBe(true)
  vi.unstubAllGlobals()
})
