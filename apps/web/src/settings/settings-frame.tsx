import { Link, Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

const sections = [
  { to: '/settings/leave-types', name: 'leaveTypes' },
  { to: '/settings/leave-years', name: 'leaveYears' },
  { to: '/settings/holidays', name: 'holidays' },
  { to: '/settings/policies', name: 'policies' },
  { to: '/settings/company', name: 'company' },
  { to: '/settings/new-people', name: 'newPeople' },
  { to: '/settings/mail', name: 'mail' },
  { to: '/settings/retention', name: 'retention' },
] as const

/** Around the pages of the settings: the way from one to another. */
export function SettingsFrame() {
  const say = useTranslations('settings')
  return (
    <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[10.5rem_minmax(0,1fr)] lg:gap-8">
      <nav aria-label={say('title')} className="lg:pt-2">
        <p className="mb-2 text-sm font-semibold max-lg:sr-only">{say('title')}</p>
        <ul className="flex flex-wrap gap-1.5 lg:flex-col lg:gap-0.5">
          {sections.map(({ to, name }) => (
            <li key={to}>
              <Link
                to={to}
                className="flex min-h-9 items-center rounded-lg border border-line px-3 text-sm font-medium text-soft hover:bg-tint hover:text-ink aria-[current=page]:border-transparent aria-[current=page]:bg-brand-tint aria-[current=page]:text-brand-ink lg:border-transparent"
              >
                {say(`section.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0">
        <Outlet />
      </div>
    </div>
  )
}
