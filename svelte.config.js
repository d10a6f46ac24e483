import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticAdapter from '@sveltejs/adapter-static';

/** The folder that the site is written to. */
const out = process.env.OUT ?? 'build';

/** The scripts that src/app.html has in it, as the policy allows them. */
function ownScripts() {
	const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
	return [...template.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, script = '']) =>
			/** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
	);
}

/** adapter-static, and each page once more as a folder's index: not every host tries `.html` for an address. */
function adapter() {
	// Compressed beside each file too: for `npm start`, and for hosts that look for it.
	const { name, adapt } = staticAdapter({ precompress: true, pages: out, assets: out });
	return {
		name,
		/** @param {import('@sveltejs/kit').Builder} builder */
		async adapt(builder) {
			await adapt(builder);
			for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
				if (!path.endsWith('.html') || /(index|404)\.html$/.test(path)) continue;
				const folder = join(out, path.slice(0, -'.html'.length));
				mkdirSync(folder, { recursive: true });
				copyFileSync(join(out, path), join(folder, 'index.html'));
			}
		}
	};
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter(),
		// A record may be without visits or events: then no page leads to one.
		prerender: { handleUnseenRoutes: 'ignore' },
		// In the page itself: the first words then wait for one file instead of five.
		inlineStyleThreshold: 40_000,
		paths: {
			base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''),
			// The folder's index lies one level deeper than relative links assume.
			relative: false
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...ownScripts()],
				'worker-src': ['self', 'blob:'],
				'img-src': ['self', 'data:', 'blob:'],
				// Svelte and MapLibre position elements with style attributes.
				'style-src': ['self', 'unsafe-inline'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		}
	}
};
