// Finds events on the index page, where scripts run. Without them the whole list is there.
const form = document.querySelector('form')
const events = [...document.querySelectorAll('[data-words]')]
const count = document.querySelector('[role=status]')
const nothing = document.getElementById('nothing')

const search = () => {
  const wanted = new FormData(form)
  const words = String(wanted.get('words')).toLowerCase().split(/\s+/)
  const chosen = ['owner', 'audience', 'stage'].filter((name) => wanted.get(name))
  let found = 0
  for (const event of events) {
    const fits =
      words.every((word) => event.dataset.words.includes(word)) &&
      chosen.every((name) => event.dataset[name] === wanted.get(name))
    event.hidden = !fits
    if (fits) found++
  }
  count.textContent = `${found} of ${events.length} events`
  nothing.hidden = found > 0
}

form.addEventListener('input', search)
form.addEventListener('submit', (happened) => happened.preventDefault())
form.addEventListener('reset', () => requestAnimationFrame(search))
form.hidden = false
// A browser that comes back fills the fields in again.
search()
