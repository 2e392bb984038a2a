/** Why a grader gives an answer back. */
export const sendBackReasons = ['unreadable', 'conflict', 'specialist', 'other'] as const
export type SendBackReason = (typeof sendBackReasons)[number]
