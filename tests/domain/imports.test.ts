import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What each room may import of the others. */
const MAY_IMPORT: Record<string, string[]> = {
	domain: [],
	geodata: ['domain'],
	map: ['domain'],
	state: ['domain'],
	i18n: ['domain']
};

test.each(Object.entries(MAY_IMPORT))('%s imports only %j of the rooms', (room, allowed) => {
	const folder = `src/lib/${room}`;
	const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/from '([^']+)'|import '([^']+)'/g)]
				.map(([, from, bare]) => from ?? bare ?? '')
				.filter((path) => {
					const other = /(?:\.\.\/|\$lib\/)(domain|geodata|map|state|i18n|ui)\//.exec(path)?.[1];
					const stranger =
						/^(\$app|svelte)/.test(path) || (room !== 'map' && path === 'maplibre-gl');
					return stranger || (other !== undefined && other !== room && !allowed.includes(other));
				})
				.map((path) => `${file} imports ${path}`)
		);
	expect(wrong).toEqual([]);
});
