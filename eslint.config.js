import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: ['.svelte-kit/', 'build/', 'tests/bench/dist/', 'test-results/', 'playwright-report/']
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		rules: {
			'no-undef': 'off', // TypeScript does it
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
			// Links are made by ui/links.ts, which resolves them where the rule does not look.
			'svelte/no-navigation-without-resolve': 'off',
			// {' '} keeps a space where the formatter breaks a line.
			'svelte/no-useless-mustaches': 'off',
			// Maps and dates made and read in one go are not state.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	}
);
