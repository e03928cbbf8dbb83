/** EventBridge's `source` of everything that this product publishes. */
export const source = 'VacationTrackerApp'
