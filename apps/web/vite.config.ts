import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { headOfPage, withoutKitLanguages, wordsByLanguage } from './vite-plugins.ts';

const API = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [withoutKitLanguages(), wordsByLanguage(), react(), headOfPage()],
  server: { host: '127.0.0.1', proxy: { '/trpc': API, '/api': API, '/feeds': API, '/files': API } },
  build: {
    outDir: 'dist',
    // The server's policy refuses inlined scripts, and inlined fonts cannot be preloaded.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
});
