/** Shows the list of everything, or takes it out of the way of the results. */
export function showAToZ(isShown: boolean): void {
  document.getElementById('a-to-z')?.toggleAttribute('hidden', !isShown)
}
