import { describe, expect, test } from 'vitest';
import { contrast, distance, EYES } from '../../src/lib/symbology/colour-vision';
import { PAGE_COLOURS } from '../../src/lib/symbology/page-colours';
import { PALETTES } from '../../src/lib/symbology/palette';

/** WCAG 2.2, AA: of text (1.4.3), and of whatever else carries meaning (1.4.11). */
const TEXT = 4.5;
const MARK = 3;

const THEMES = ['light', 'dark'] as const;

function expectContrast(least: number, colours: object, grounds: object): void {
	for (const [name, colour] of Object.entries(colours) as [string, string][]) {
		for (const [where, ground] of Object.entries(grounds) as [string, string][]) {
			expect(contrast(colour, ground), `${name} on ${where}`).toBeGreaterThanOrEqual(least);
		}
	}
}

describe.each(THEMES)('%s', (theme) => {
	const { sea, land, paper, ink, quietInk, water, state, coast, frontier, controlInk } =
		PALETTES[theme];

	test('names on the map can be read on sea and land, and on the paper around them', () => {
		expectContrast(TEXT, { ink, quietInk }, { sea, land, paper });
		expectContrast(TEXT, { water, state }, { sea, land });
	});

	test('lines and marks stand out from sea and land', () => {
		expectContrast(MARK, { coast }, { sea, land });
		expectContrast(MARK, { frontier }, { land });
	});

	test('the page’s text can be read on its paper', () => {
		const colour = (name: keyof typeof PAGE_COLOURS) => PAGE_COLOURS[name][theme];
		const grounds = { paper: colour('paper'), deep: colour('paper-deep') };
		const names = ['ink', 'ink-quiet', 'signal'] as const;
		expectContrast(TEXT, Object.fromEntries(names.map((name) => [name, colour(name)])), grounds);
		expectContrast(MARK, { focus: colour('focus') }, { ...grounds, sea: colour('sea') });
	});

	test('what MapLibre’s controls are written in can be read on the map’s paper', () => {
		expectContrast(TEXT, { ink, controlInk }, { paper, sea, land });
	});
});

test('a simulation leaves black and white as they are', () => {
	for (const eyes of EYES) expect(distance('#000000', '#ffffff', eyes)).toBeCloseTo(1, 2);
});

test('red and green of the same lightness are one to those who lack the cones for it', () => {
	expect(distance('#c2452d', '#6f7a1c', 'all cones')).toBeGreaterThan(0.15);
	expect(distance('#c2452d', '#6f7a1c', 'deuteranopia')).toBeLessThan(0.1);
});
