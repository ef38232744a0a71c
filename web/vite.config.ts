import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The server replaces this word in index.html by the nonce of each request.
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const backend = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  resolve: { tsconfigPaths: true },
  build: { target: 'es2023', assetsInlineLimit: 0, sourcemap: false },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/oauth2', '/login', '/feeds', '/badges', '/v0'].map((path) => [path, backend]),
    ),
  },
  test: { include: ['src/**/*.test.ts'] },
});
