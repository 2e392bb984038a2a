/** Which database, and where: a file, or a server's connection string. */
export type DatabaseAddress =
  { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string }
