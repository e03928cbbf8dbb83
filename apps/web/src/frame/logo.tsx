import { productName } from './product-name.ts'

/** Our sign: the sun over the water. */
export function LogoMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" fill="#9333ea" />
      <circle cx="16" cy="16.5" r="5.5" fill="#fde68a" />
      <path
        d="M16 6v2.5M8.6 9.1l1.8 1.8M23.4 9.1l-1.8 1.8"
        stroke="#fde68a"
        strokeWidth="2"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M0 20.5c2-1.6 3.5-1.500 5.500 0 2.400 1.8 4.6 1.8 7 0s4.6-1.8 7 0 4.6 1.8 7 0c2-1.500 3.5-1.6 5.500 0V24a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z"
        fill="#d8b4fe"
      />
    </svg>
  )
}

/** The sign and the name of the company or, where there is none, of the product. On a light ground, as logos are made for. */
export function Logo({ name = productName, logo = null }: { name?: string; logo?: string | null }) {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold tracking-tight">
      {logo === null ? (
        <LogoMark />
      ) : (
        <img src={logo} alt="" className="h-8 max-w-28 shrink-0 rounded-md object-contain dark:bg-white dark:p-0.5" />
      )}
      <span className="min-w-0 break-words" dir="auto">
        {name}
      </span>
    </span>
  )
}
