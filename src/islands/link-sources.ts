/** Puts the way to all sources, which stands at the foot of the page, also under each fact whose sources are opened. */
export function linkSources(page: Document): void {
  page.addEventListener(
    'toggle',
    ({ target }) => {
      const all = page.getElementById('sources')
      if (!(target instanceof HTMLDetailsElement) || target.className !== 'src' || !target.open) return
      if (!(all instanceof HTMLAnchorElement) || target.dataset.linked) return
      target.dataset.linked = 'yes'
      const link = page.createElement('a')
      link.href = `${all.href}#${target.closest('[id]')?.id ?? ''}`
      link.textContent = all.textContent
      target.append(' · ', link)
    },
    true,
  )
}
