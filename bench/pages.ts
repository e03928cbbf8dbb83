import { windowOf, withBrowser } from './browser.ts'
import { type Bench, type Figure, medianOf, repeat } from './figure.ts'
import { interactiveAfter } from './interactive.ts'
import { fillLargeCompany, largeCompany } from './large-company.ts'
import { type Member, signIn, signUp } from './member.ts'
import { startDemo, startServer, withDataDir } from './server-process.ts'

const times = 3

/** Milliseconds that the server gets to start in: what was measured before has left the machine busy. */
const patience = 120_000

/** The demo's password, as its README has it. */
const demoPassword = 'holiday-demo'

/** Every page of an administrator who is an approver too, and what has to be seen on it besides its heading. */
export const everyPage: readonly { name: string; path: string; content: string }[] = [
  { name: 'Vacations', path: '/', content: 'main section li' },
  { name: 'Calendar', path: '/calendar', content: 'main [role=grid] tbody th' },
  { name: 'Teams', path: '/teams', content: 'main li' },
  { name: 'People', path: '/people', content: 'main tbody tr, main ul li' },
  { name: 'People, from a file', path: '/people/import', content: 'main :is(form, section, input)' },
  { name: 'a person', path: '/people/ada', content: 'main section' },
  { name: 'Profile', path: '/profile', content: 'main form' },
  { name: 'Reports', path: '/reports', content: 'main :is(table, svg)' },
  { name: 'Audit', path: '/audit', content: 'main :is(li, tbody tr)' },
  ...['leave-types', 'leave-years', 'holidays', 'policies', 'policies/rehearsal', 'company'].map(section),
  ...['new-people', 'mail', 'retention'].map(section),
]

function section(name: string) {
  return { name: `Settings, ${name}`, path: `/settings/${name}`, content: 'main :is(section, form, li)' }
}

/** How soon one can work with each page. */
export const pages: Bench = {
  name: 'pages',
  measure: async () => [...(await ofDemo()), ...(await ofLargeCompany())],
}

function ofDemo(): Promise<Figure[]> {
  return withDataDir(async (dataDir) => {
    const server = await startDemo({ dataDir })
    try {
      const ada = await signIn(server.origin, 'ada', demoPassword)
      return await open(server.origin, ada, { of: 'demo', atMost: 1000 })
    } finally {
      await server.stop()
    }
  })
}

function ofLargeCompany(): Promise<Figure[]> {
  return withDataDir(async (dataDir) => {
    const server = await startServer({ dataDir, patience })
    try {
      const ada = await signUp(server.origin, 'ada')
      const begin = performance.now()
      fillLargeCompany(dataDir, ada.username)
      const filled = { what: 'the large company is made', unit: 's', runs: [(performance.now() - begin) / 1000] }
      return [filled, ...(await open(server.origin, ada, { of: 'large company', atMost: 2000 }))]
    } finally {
      await server.stop()
    }
  })
}

async function open(origin: string, member: Member, { of, atMost }: { of: string; atMost: number }): Promise<Figure[]> {
  const { people, requestsEach } = largeCompany
  const note = of === 'demo' ? '40 people, two years' : `${people} people, ${people * requestsEach} requests`
  return withBrowser(async (browser) => {
    const figures: Figure[] = []
    for (const { name, path, content } of everyPage) {
      // Once before, so that the server is warm; the browser is a new one each time.
      const runs = await repeat(times + 1, async () => {
        const window = await windowOf(browser, origin, member)
        const after = await interactiveAfter(window, path, content)
        await window.close()
        return after
      })
      const figure = { what: `${name} interactive, ${of}`, unit: 'ms', runs: runs.slice(1), bar: { atMost }, note }
      // Said at once, for all of them take minutes.
      console.log(`  ${figure.what}: ${medianOf(figure.runs).toFixed(0)} ms`)
      figures.push(figure)
    }
    return figures
  })
}
