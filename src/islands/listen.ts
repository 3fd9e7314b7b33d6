/** Shows the listen button where the phone can speak; it reads the page aloud and stops at a second tap. */
export function enableListening(page: Document): void {
  const button = page.querySelector('[data-listen]')
  if (!(button instanceof HTMLButtonElement) || !('speechSynthesis' in window)) return
  button.hidden = false
  button.setAttribute('aria-pressed', 'false')
  const stopped = () => button.setAttribute('aria-pressed', 'false')
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel()
      stopped()
      return
    }
    const sentences = [...page.querySelectorAll('main h1, main h2, main h3, main p, main li, main dt, main dd')]
      .filter((element) => !element.closest('.actions, details:not([open]), [data-island], .crumbs, [hidden]'))
      .map((element) => element.textContent ?? '')
    for (const sentence of sentences) {
      const speech = new SpeechSynthesisUtterance(sentence)
      speech.lang = page.documentElement.lang
      speech.onend = () => {
        if (!speechSynthesis.pending && !speechSynthesis.speaking) stopped()
      }
      speechSynthesis.speak(speech)
    }
    button.setAttribute('aria-pressed', 'true')
  })
}
