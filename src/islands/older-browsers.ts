/**
 * Our scripts run from Chromium 80 and Safari 14 on, which read their syntax. What islands use and those browsers do not
 * have yet is given to them here; the test of the built scripts names what else must not be used.
 */
Element.prototype.replaceChildren ??= function (this: Element, ...nodes: (Node | string)[]) {
  this.textContent = ''
  this.append(...nodes)
}
