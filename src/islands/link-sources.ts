/** Puts the way to all sources, which stands at the foot of the page, also under each fact whose sources are opened. */
export function linkSources(page: Document): void {
  const show = ({ target }: Event) => {
    const all = page.getElementById('sources')
    if (!(target instanceof HTMLElement && all instanceof HTMLAnchorElement)) return
    if (target.className !== 'src' || target.dataset.all) return
    const link = page.createElement('a')
    link.href = `${all.href}#${target.closest('[id]')?.id}`
    link.textContent = all.textContent
    target.dataset.all = 'shown'
    target.append(' · ', link)
  }
  page.addEventListener('toggle', show, true)
}
