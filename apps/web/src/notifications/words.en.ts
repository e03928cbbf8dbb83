export const words = {
  title: 'Notifications',
  unreadCount: '{count} unread',
  unread: 'unread',
  markAllAsRead: 'Mark all as read',
  none: 'Nothing yet. You will hear here about every decision.',
} as const
