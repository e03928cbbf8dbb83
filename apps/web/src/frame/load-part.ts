import { showToast } from '../controls/toasts.ts'
import { translator } from '../words/speech.ts'

/**
 * Loads a part of the app that opens on a click. When the server cannot be reached it says so and returns false, and
 * the page stays as it is.
 */
export async function loadPart(load: () => Promise<unknown>): Promise<boolean> {
  try {
    await load()
    return true
  } catch {
    showToast({ look: 'bad', text: translator('frame')('notOpened') })
    return false
  }
}

/** Loads it ahead, because a click is likely; whether that works shows at the click. */
export function preloadPart(load: () => Promise<unknown>): void {
  load().catch(() => {})
}
