import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersOf } from '../../src/lib/fonts/font-glyphs';

const has = (face: Parameters<typeof lettersOf>[0], text: string) =>
	[...text].map((letter) => lettersOf(face).has(letter.codePointAt(0) ?? 0));

test.each(['jost', 'spectral-italic'] as const)('%s has what the map is written in', (face) => {
	const text = 'Kronstadt Øresund Çanakkale İzmir Łódź Constanța Балтийское море Ёё’()';
	expect(has(face, text)).not.toContain(false);
});

test('what a font was not cut to it has not', () => {
	expect(has('jost', 'ř中א')).toEqual([false, false, false]);
});

test('what a font’s own package lacks the cut one lacks too, whatever it was to be cut to', () => {
	expect(has('jost', 'і')).toEqual([false]);
	expect(has('spectral-italic', 'і')).toEqual([true]);
});

test.each(['jost', 'spectral-italic'] as const)(
	'a browser fetches a file for every letter that %s has',
	(face) => {
		const ranges = [
			...readFileSync('src/lib/fonts/fonts.css', 'utf8').matchAll(/@font-face {[^}]+}/g)
		]
			.filter(([rule]) => rule.includes(`./${face}-`))
			.flatMap(([rule]) => [...rule.matchAll(/U\+(\w+)(?:-(\w+))?/g)])
			.map(([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const);
		const unasked = [...lettersOf(face)].filter(
			(point) => !ranges.some(([from, to]) => from <= point && point <= to)
		);
		expect(unasked).toEqual([]);
	}
);
