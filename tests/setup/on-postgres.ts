import { inject } from 'vitest'

// tests/database.ts makes each file's database on this server.
const server = inject('postgres')
if (server) process.env.KEXIN_TEST_POSTGRES = server
