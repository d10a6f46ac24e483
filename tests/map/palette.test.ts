import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTES, type Palette, type Theme } from '../../src/lib/symbology/palette';
import { contrast, DEFICIENCIES, distance, type Eyes } from './colour';

/** WCAG 2.2, AA: of text (1.4.3), and of whatever else carries meaning (1.4.11). */
const TEXT = 4.5;
const MARK = 3;

/**
 * Least distance of two liveries in OKLab: five times what is just noticed between large patches side by side. A wake is
 * a line of three pixels on a sea that is neither.
 */
const APART = 0.1;

const EYES: readonly Eyes[] = ['all cones', ...(Object.keys(DEFICIENCIES) as Eyes[])];
const THEMES = ['light', 'dark'] as const;

/** The page's own colours: what `light-dark()` has for a theme. */
function pageColours(theme: Theme): ReadonlyMap<string, string> {
	const css = readFileSync('src/app.css', 'utf8');
	const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
	return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark])); // prettier-ignore
}

function expectContrast(least: number, colours: object, grounds: object): void {
	for (const [name, colour] of Object.entries(colours) as [string, string][]) {
		for (const [where, ground] of Object.entries(grounds) as [string, string][]) {
			expect(contrast(colour, ground), `${name} on ${where}`).toBeGreaterThanOrEqual(least);
		}
	}
}

function expectApart(liveries: Palette['livery']): void {
	const { soviet, italian, air } = liveries;
	for (const eyes of EYES) {
		for (const [one, other] of [
			[soviet, italian],
			[soviet, air],
			[italian, air]
		] as const) {
			// prettier-ignore
			expect(distance(one, other, eyes), `${one} and ${other}, ${eyes}`).toBeGreaterThan(APART);
		}
	}
}

describe.each(THEMES)('%s', (theme) => {
	const { sea, land, paper, ink, quietInk, water, state, coast, frontier, livery, liveryInk } =
		PALETTES[theme];

	test('names on the map can be read on sea and land, and on the paper around them', () => {
		expectContrast(TEXT, { ink, quietInk, ...liveryInk }, { sea, land, paper });
		expectContrast(TEXT, { water, state }, { sea, land });
	});

	test('lines and marks stand out from sea and land', () => {
		expectContrast(MARK, { ...livery, coast }, { sea, land });
		expectContrast(MARK, { frontier }, { land });
	});

	test('ships of either navy and aircraft are told apart by eyes that lack a kind of cone: lines', () => {
		expectApart(livery);
	});

	test('ships of either navy and aircraft are told apart by eyes that lack a kind of cone: names', () => {
		expectApart(liveryInk);
	});

	test('the page’s text can be read on its paper', () => {
		const page = pageColours(theme);
		const colour = (name: string) => page.get(name) ?? '';
		const grounds = { paper: colour('paper'), deep: colour('paper-deep') };
		const names = ['ink', 'ink-quiet', 'soviet', 'italian', 'air'];
		expectContrast(TEXT, Object.fromEntries(names.map((name) => [name, colour(name)])), grounds);
		expectContrast(MARK, { focus: colour('focus') }, { ...grounds, sea: colour('sea') });
	});

	test('the page’s bars are told apart by the same eyes', () => {
		const page = pageColours(theme);
		const [soviet = '', italian = '', air = ''] = ['soviet', 'italian', 'air'].map((name) => page.get(name)); // prettier-ignore
		expectApart({ soviet, italian, air });
	});

	test('what MapLibre’s controls are written in can be read on the map’s paper', () => {
		const css = readFileSync('src/lib/map/atlas-map.css', 'utf8');
		const rule = /\.atlas-map\[data-theme='dark'\] \{([^}]*)\}/.exec(css)?.[1] ?? '';
		const [start = ''] = css.split('}');
		const of = (name: string) =>
			new RegExp(`--map-${name}: (#\\w{6})`).exec(theme === 'dark' ? rule : start)?.[1] ?? '';
		expect(of('paper')).toBe(paper);
		expect(of('limb')).toBe(coast);
		expectContrast(TEXT, { ink: of('ink'), quiet: of('ink-quiet') }, { paper, sea, land });
	});
});

test('a simulation leaves black and white as they are', () => {
	for (const eyes of EYES) expect(distance('#000000', '#ffffff', eyes)).toBeCloseTo(1, 2);
});

test('red and green of the same lightness are one to those who lack the cones for it', () => {
	expect(distance('#c2452d', '#6f7a1c', 'all cones')).toBeGreaterThan(0.15);
	expect(distance('#c2452d', '#6f7a1c', 'deuteranopia')).toBeLessThan(0.1);
});
