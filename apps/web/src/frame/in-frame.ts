import { createContext } from 'react'

/** Whether the frame of the signed-in person, with its `main`, is already around a page. */
export const InFrame = createContext(false)
