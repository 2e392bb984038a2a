export const root: string
export function requireNode(): void
/** Does the work while no other process holds this lock, a folder. */
export function alone(lock: string, say: (sentence: string) => void, work: () => void): void
export function ensureInstalled(say: (sentence: string) => void): void
export function ensureGenerated(say: (sentence: string) => void): void
export function ensureBuilt(say: (sentence: string) => void): void
export function fingerprint(sources: string[]): string
