import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const forbid = (message, ...group) => [
  'error',
  {
    patterns: [
      { group, message },
      { group: ['../**'], message: 'Cross a folder with @/ instead.' },
    ],
  },
];

// Imports point one way: app → features → components → lib. Features meet only in app/routes.
const boundaries = [
  {
    files: ['src/lib/**'],
    rules: {
      'no-restricted-imports': forbid(
        'lib knows nothing above it.',
        '@/features/**',
        '@/components/**',
        '@/app/**',
      ),
    },
  },
  {
    files: ['src/components/**'],
    rules: {
      'no-restricted-imports': forbid('Components know no feature.', '@/features/**', '@/app/**'),
    },
  },
  {
    files: ['src/features/**'],
    rules: {
      'no-restricted-imports': forbid(
        'Features meet in app/routes only.',
        '@/features/**',
        '@/app/**',
      ),
    },
  },
];

export default tseslint.config(
  { ignores: ['dist', 'target', 'src/lib/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
  { files: ['*.config.js'], languageOptions: { globals: globals.node } },
  ...boundaries,
);
