import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
    // Lexical's development entry awaits an import of its own while it loads, and under load Node may wait for ever.
    execArgv: ['--conditions=production'],
  },
})
