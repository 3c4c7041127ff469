import { defineConfig } from 'vite';

// Bundles the server with all that is plain JavaScript: fewer files to open makes the cold start fast.
// Native and lazily loaded packages stay outside.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node24',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts', lane: 'src/lane.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', 'pg', 'pino'] },
});
