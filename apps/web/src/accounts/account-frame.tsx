import { Outlet } from '@tanstack/react-router'
import { useBranding } from '../frame/branding.tsx'
import { Logo } from '../frame/logo.tsx'

/** The quiet page around signing in, registering and resetting a password. */
export function AccountFrame() {
  const branding = useBranding()
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-8 px-4 py-10 sm:px-0">
      <div className="flex justify-center text-lg">
        <Logo {...branding} />
      </div>
      <div className="rounded-2xl border border-line bg-surface p-6 shadow-sm sm:p-8">
        <Outlet />
      </div>
    </main>
  )
}
