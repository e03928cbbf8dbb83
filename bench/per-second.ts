/** How often a second some who take turns with themselves get something done. */
export async function perSecond(act: () => Promise<void>, atOnce: number, seconds = 2): Promise<number> {
  const start = performance.now()
  const end = start + seconds * 1000
  let count = 0
  const actor = async () => {
    while (performance.now() < end) {
      await act()
      count++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, actor))
  return (count * 1000) / (performance.now() - start)
}
