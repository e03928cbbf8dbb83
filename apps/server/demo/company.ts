/** The people of Sunnyside, a company that does not exist. The first of each team leads it, and approves. */
export const teams: Readonly<Record<string, readonly string[]>> = {
  Engineering: [
    'Grace Okafor',
    'Linus Bergström',
    'Mei Tanaka',
    'Tomás Herrera',
    'Aisha Rahman',
    'Jonas Weber',
    'Priya Nair',
    'Oleksandr Koval',
    'Hannah Fischer',
    'Samuel Adeyemi',
  ],
  Design: ['Clara Moreau', 'Diego Santos', 'Yuki Mori', 'Freya Lindqvist', 'Noor Haddad'],
  Sales: [
    'Marcus Bell',
    'Elena Petrova',
    'Kwame Mensah',
    'Sofia Rossi',
    'Ben Carter',
    'Lucía Fernández',
    'Pavel Novák',
  ],
  'Customer Care': [
    'Ingrid Haugen',
    'Rosa Jiménez',
    'Thabo Dlamini',
    'Zoe Papadopoulos',
    'Emre Yılmaz',
    'Nadia Karimi',
    'Patrick Byrne',
    'Anh Nguyen',
  ],
  'Finance & People': ['Ada Winter', 'Henrik Sørensen', 'Maria Costa', 'Viktor Horváth', 'Leila Farouk'],
  Operations: ['Johannes Maier', 'Chiara Bianchi', 'Ravi Patel', 'Olivia Brown', 'Mateusz Zieliński'],
}

/** Everybody’s password in the demo. */
export const password = 'holiday-demo'

/** The person who looks after everything. */
export const administrator = 'ada'

/** First name, in the letters that a username has: `Tomás Herrera` is `tomas`. */
export function usernameOf(name: string): string {
  const [first = name] = name.split(' ')
  return first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Who decides on somebody’s leave: the lead of their team, and the administrator on those of the leads. */
export function approverOf(username: string): string {
  const lead = Object.values(teams)
    .map((members) => members.map(usernameOf))
    .find((members) => members.includes(username))?.[0]
  if (username === administrator) return 'johannes'
  return lead === undefined || lead === username ? administrator : lead
}
