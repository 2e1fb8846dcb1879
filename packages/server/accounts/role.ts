import { ROLES, type Role } from '@slopewise/lesson/account'

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => ROLES.some(role => role === text)

/** The role that a row names; anything else is a student, who may do least. */
export const readRole = (text: string): Role => (isRole(text) ? text : 'student')
