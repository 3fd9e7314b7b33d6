// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bringScript } from '../../../src/islands/bring-script'

/** What was asked for beside scripts; nothing of it comes until a test says so. */
let links: HTMLLinkElement[] = []
beforeEach(() => {
  links = []
  vi.spyOn(document.body, 'append').mockImplementation((link) => {
    if (link instanceof HTMLLinkElement) links.push(link)
  })
})
afterEach(() => vi.restoreAllMocks())

const settles = (link: HTMLLinkElement | undefined, how: 'load' | 'error') => link?.dispatchEvent(new Event(how))

it('brings a script once its style is here, and asks for scripts beside it without waiting for them', async () => {
  const load = vi.fn(async () => 'island')
  const brought = bringScript(load, ['assets/one.css', 'assets/one.js'])
  expect(links.map(({ rel, href }) => [rel, new URL(href, 'https://site.example/').pathname])).toEqual([
    ['stylesheet', '/assets/one.css'],
    ['modulepreload', '/assets/one.js'],
  ])
  await Promise.resolve()
  expect(load).not.toHaveBeenCalled()
  settles(links[0], 'load')
  expect(await brought).toBe('island')
  expect(await bringScript(load, ['assets/one.css'])).toBe('island')
  expect(links).toHaveLength(2)
})

it('does without the script where its style cannot be had, and asks for the style again the next time', async () => {
  const load = vi.fn(async () => 'island')
  const failing = bringScript(load, ['assets/two.css'])
  settles(links[0], 'error')
  await expect(failing).rejects.toThrow('two.css')
  expect(load).not.toHaveBeenCalled()
  const again = bringScript(load, ['assets/two.css'])
  settles(links[1], 'load')
  expect(await again).toBe('island')
})
