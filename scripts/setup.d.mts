export const root: string
export function requireNode(): void
export function ensureInstalled(say: (sentence: string) => void): void
export function ensureGenerated(say: (sentence: string) => void): void
export function ensureBuilt(say: (sentence: string) => void): void
export function fingerprint(sources: string[]): string
