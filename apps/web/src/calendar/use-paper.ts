import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the page is about to be printed, by our button or by the browser's menu: what is drawn only in sight has to be
 * there as a whole then, before the browser looks.
 */
export function usePaper(): { isOnPaper: boolean; print: () => void } {
  const [isOnPaper, setOnPaper] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setOnPaper(true))
    const after = () => setOnPaper(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return { isOnPaper, print: () => window.print() }
}
