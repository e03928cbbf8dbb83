import type { Me } from './session.ts'

/** Whether somebody sees what is for developers: administrators do as well. */
export function isDeveloper({ groups }: Pick<Me, 'groups'>): boolean {
  return groups.includes('DEVELOPER') || groups.includes('ADMIN')
}
