import './index.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { whoAmI } from './accounts/session.ts'
import { ToastRegion } from './controls/toast-region.tsx'
import { focusAfterNavigation } from './frame/focus-after-navigation.ts'
import { router } from './routes.tsx'
import { speakTo } from './words/speak-to.ts'
import { SpeechProvider } from './words/speech-provider.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its #root')

focusAfterNavigation(router)
// Asked while the words are on their way; the route that needs to know takes the answer, or the error.
whoAmI().catch(() => {})
speakTo().then(
  () =>
    createRoot(root).render(
      <StrictMode>
        <SpeechProvider>
          <RouterProvider router={router} />
          <ToastRegion />
        </SpeechProvider>
      </StrictMode>,
    ),
  () => {
    // The words of no language have come, so this has to be said without them.
    root.textContent = 'Vacation Tracker could not be loaded. Check your connection and reload the page.'
  },
)
