import { useRouter } from '@tanstack/react-router'
import { signOut } from '../accounts/auth.ts'
import { forgetMe } from '../accounts/session.ts'
import { wordsOf } from '../api/client.ts'
import { endAllToasts, showToast } from '../controls/toasts.ts'

/** Signs out and goes to the sign-in page; what could still be undone is done first. */
export function useSignOut(): () => Promise<void> {
  const router = useRouter()
  return async () => {
    endAllToasts()
    try {
      await signOut()
    } catch (error) {
      return showToast({ look: 'bad', text: wordsOf(error) })
    }
    forgetMe()
    await router.navigate({ to: '/sign-in' })
  }
}
