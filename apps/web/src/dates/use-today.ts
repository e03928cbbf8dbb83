import { useEffect, useState } from 'react'
import { todayIn } from './wording.ts'

/** Today where the person lives. It turns at midnight, also on a page that was left open. */
export function useToday(timeZone: string): string {
  const [today, setToday] = useState(() => todayIn(timeZone, Date.now()))
  useEffect(() => {
    const look = () => setToday(todayIn(timeZone, Date.now()))
    look()
    const timer = setInterval(look, 60_000)
    addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      removeEventListener('visibilitychange', look)
    }
  }, [timeZone])
  return today
}
