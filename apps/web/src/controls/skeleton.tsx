/** A grey place where something will be, in the measure of what will be there. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden className={`animate-breathe rounded-md bg-tint ${className}`} />
}
