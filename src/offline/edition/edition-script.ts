/**
 * The script inside a single-file edition: search over its headings and the words under them, nothing folded on paper, and on
 * what no longer holds by the phone's own day that it has ended. Written for old browsers.
 */
export const EDITION_SCRIPT = `(function () {
  var form = document.querySelector('.edition-search')
  var query = document.getElementById('edition-query')
  var found = document.getElementById('edition-found')
  var none = document.getElementById('edition-none')
  var parts
  form.hidden = false
  var today = new Date().toISOString().slice(0, 10)
  ;[].slice.call(document.querySelectorAll('[data-until]')).forEach(function (ended) {
    if (ended.getAttribute('data-until') < today) ended.hidden = false
  })
  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')
  }
  function read() {
    parts = []
    document.querySelectorAll('.edition-page').forEach(function (page) {
      var title = page.querySelector('h1').textContent
      var part
      page.querySelectorAll('h1,h2,h3,p,li,dt,dd').forEach(function (element) {
        if (/^H/.test(element.tagName)) {
          if (!element.id) element.id = page.id + '--part-' + parts.length
          part = { id: element.id, title: title, name: element.textContent, words: plain(title) }
          parts.push(part)
        }
        if (part) part.words += ' ' + plain(element.textContent)
      })
    })
  }
  function search() {
    if (!parts) read()
    var wanted = plain(query.value).split(/\\s+/).filter(Boolean)
    found.textContent = ''
    var hits = wanted.length === 0 ? [] : parts.filter(function (part) {
      return wanted.every(function (word) { return part.words.indexOf(word) >= 0 })
    })
    function rank(part) {
      var name = plain(part.name)
      return wanted.some(function (word) { return name.indexOf(word) >= 0 }) ? 0 : 1
    }
    hits.sort(function (a, b) { return rank(a) - rank(b) })
    hits.slice(0, 30).forEach(function (part) {
      var link = document.createElement('a')
      link.href = '#' + part.id
      link.textContent = part.name === part.title ? part.name : part.name + ' (' + part.title + ')'
      var line = document.createElement('li')
      line.appendChild(link)
      found.appendChild(line)
    })
    none.hidden = wanted.length === 0 || hits.length > 0
  }
  var unfolded = []
  window.addEventListener('beforeprint', function () {
    unfolded = [].slice.call(document.querySelectorAll('details:not([open])'))
    unfolded.forEach(function (fold) { fold.open = true })
  })
  window.addEventListener('afterprint', function () {
    unfolded.forEach(function (fold) { fold.open = false })
  })
  query.addEventListener('input', search)
  form.addEventListener('submit', function (event) { event.preventDefault(); search() })
})()`
