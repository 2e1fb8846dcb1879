/** What somebody may do: learn; see how a course's learners do; all of it. */
export const ROLES = ['student', 'instructor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Whether a text names a role. */
export const isRole = (text: string): text is Role => ROLES.some(role => role === text)

/** The role that a row names; anything else is a student, who may do least. */
export const readRole = (text: string): Role => (isRole(text) ? text : 'student')
