import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Logo } from '../frame/logo.tsx'
import { productName } from '../frame/product-name.ts'
import { BrandingDocument } from '../generated/graphql.ts'
import { currentClient } from './session.ts'

/** The quiet page around signing in, registering and resetting a password. */
export function AccountFrame() {
  const house = useHouse()
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-8 px-4 py-10 sm:px-0">
      <div className="flex min-h-8 justify-center text-lg">{house && <Logo {...house} />}</div>
      <div className="rounded-2xl border border-line bg-surface p-6 shadow-sm sm:p-8">
        <Outlet />
      </div>
    </main>
  )
}

/** How the house shows itself to strangers. Until that is known nothing is shown, so that no sign turns into another. */
function useHouse(): { name: string; logo: string | null } | undefined {
  const [house, setHouse] = useState<{ name: string; logo: string | null }>()
  useEffect(() => {
    let isCurrent = true
    const asking = currentClient().query(BrandingDocument, {}).toPromise()
    void asking.then(({ data }) => {
      if (isCurrent) setHouse(data?.branding ?? { name: productName, logo: null })
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return house
}
