import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Each room and what it may import of the others, directly or when it is needed; imports of types count too. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	'lib/domain': [],
	'lib/symbology': ['lib/domain'],
	'lib/locale': ['lib/domain'],
	'lib/geodata': ['lib/domain', 'lib/symbology', 'lib/locale', 'lib/fonts'],
	'lib/scene': ['lib/domain', 'lib/symbology', 'lib/locale'],
	'lib/map': ['lib/domain', 'lib/symbology', 'lib/scene', 'lib/fonts'],
	'lib/state': ['lib/domain', 'lib/scene'],
	'lib/ui': ['lib/domain', 'lib/symbology', 'lib/locale', 'lib/scene', 'lib/map', 'lib/state'],
	'lib/server': [
		'lib/domain',
		'lib/symbology',
		'lib/locale',
		'lib/geodata',
		'lib/scene',
		'lib/map'
	],
	'lib/fonts': [],
	params: [],
	cli: ['lib/domain', 'lib/symbology', 'lib/geodata', 'lib/map']
};
/** Packages of which only some rooms may know. */
const PACKAGES: readonly [RegExp, readonly string[]][] = [
	[/^maplibre-gl/, ['lib/map']],
	[/^(svelte|\$app)/, ['lib/state', 'lib/ui']],
	[/^node:/, ['lib/fonts', 'lib/geodata', 'lib/server', 'cli']]
];

const IMPORTS = /(?:from|import|import\()\s*['"]([^'"]+)['"]/g;
const rooms = Object.keys(MAY_IMPORT);
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`src/${room}/`));

/** What a file imports, as paths from the project's folder; packages by their names. */
function importsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(IMPORTS)].map(([, path = '']) => {
		if (path.startsWith('$lib/')) return path.replace('$lib', 'src/lib');
		return path.startsWith('.') ? normalize(join(dirname(file), path)) : path;
	});
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(ts|svelte|mjs)$/.test(file))
		.map((file) => join(folder, file));
}

test.each(Object.entries(MAY_IMPORT))('%s imports only %j of the rooms', (room, allowed) => {
	const wrong = filesIn(`src/${room}`).flatMap((file) =>
		importsOf(file)
			.filter((path) => {
				const other = roomOf(path);
				const guarded = PACKAGES.find(([name]) => name.test(path));
				if (guarded && !guarded[1].includes(room)) return true;
				return other !== undefined && other !== room && !allowed.includes(other);
			})
			.map((path) => `${file} imports ${path}`)
	);
	expect(wrong).toEqual([]);
});

test('every folder of the sources is a room, but for the routes', () => {
	const folders =
		[...readdirSync('src', { withFileTypes: true }), ...readdirSync('src/lib', { withFileTypes: true })] // prettier-ignore
			.filter((entry) => entry.isDirectory() && !['lib', 'routes'].includes(entry.name))
			.map(({ parentPath, name }) => `${parentPath.slice('src'.length)}/${name}`.slice(1));
	expect(folders.filter((folder) => !rooms.includes(folder))).toEqual([]);
});

test('no file leads back to itself by way of others', () => {
	const files = filesIn('src').filter((file) => !file.endsWith('.mjs'));
	const known = new Set(files);
	const led = new Map(
		files.map((file) => [
			file,
			importsOf(file).flatMap((path) => {
				const found = ['', '.ts', '.svelte'].map((end) => path + end).find((it) => known.has(it));
				return found ? [found] : [];
			})
		])
	);
	const seen = new Set<string>();
	const rounds: string[] = [];
	const walk = (file: string, way: readonly string[]) => {
		if (way.includes(file)) rounds.push([...way.slice(way.indexOf(file)), file].join(' → '));
		if (seen.has(file)) return;
		seen.add(file);
		for (const next of led.get(file) ?? []) walk(next, [...way, file]);
	};
	for (const file of files) walk(file, []);
	expect(rounds).toEqual([]);
});

test('a file’s name stands once in the tree, but for those that SvelteKit gives', () => {
	const names = filesIn('src').map((file) => file.slice(file.lastIndexOf('/') + 1));
	const own = names.filter((name) => !name.startsWith('+'));
	expect(own.filter((name, i) => own.indexOf(name) !== i)).toEqual([]);
});
