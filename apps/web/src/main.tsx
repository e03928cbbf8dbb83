import './index.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ToastRegion } from './controls/toast-region.tsx'
import { focusAfterNavigation } from './frame/focus-after-navigation.ts'
import { router } from './routes.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its #root')

focusAfterNavigation(router)
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
    <ToastRegion />
  </StrictMode>,
)
