import { expect, test } from 'vitest';
import { otherTasksBeside } from '../../other-tasks';
import { lettersInSlices } from '../../../src/lib/map/arrival/letters-in-slices';

type Letters = Parameters<typeof lettersInSlices>[0];
type Wanted = Parameters<Letters['getGlyphs']>[0];

/** Draws each letter once, and takes some milliseconds for it, as MapLibre does. */
function slowLetters() {
	const drawn: string[] = [];
	const getGlyphs = async (wanted: Wanted) => {
		const glyphs: Record<string, string[]> = {};
		for (const [font, variants] of Object.entries(wanted)) {
			for (const letter of variants['default'] ?? []) {
				if (!drawn.includes(letter)) {
					const until = performance.now() + 3;
					while (performance.now() < until);
					drawn.push(letter);
				}
				(glyphs[font] ??= []).push(letter);
			}
		}
		return glyphs;
	};
	return { letters: { getGlyphs } as unknown as Letters, drawn };
}

test('the letters of a tile are drawn between other tasks, each once, and come all together', async () => {
	const { letters, drawn } = slowLetters();
	lettersInSlices(letters);
	const wanted = { Jost: { default: [...'abcdefghij'] }, Spectral: { default: [...'klm'] } };
	let glyphs: unknown;
	const others = await otherTasksBeside(async () => (glyphs = await letters.getGlyphs(wanted)));
	expect(others).toBeGreaterThan(2);
	expect(drawn).toEqual([...'abcdefghijklm']);
	expect(glyphs).toEqual({ Jost: [...'abcdefghij'], Spectral: [...'klm'] });
});
