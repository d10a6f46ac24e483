import { PALETTES, type Palette, type Theme } from './palette';

/** A colour of the page around the map, in light and dark. */
export type PageColour = Readonly<Record<Theme, string>>;

const ofMap = (name: keyof Palette): PageColour => ({
	light: String(PALETTES.light[name]),
	dark: String(PALETTES.dark[name])
});

/** Those of the map where the page has the same; the page's paper is lighter in the dark than the map's. */
export const PAGE_COLOURS = {
	sea: ofMap('sea'),
	ink: ofMap('ink'),
	'ink-quiet': ofMap('controlInk'),
	paper: { light: PALETTES.light.paper, dark: '#1d2831' },
	'paper-deep': { light: '#f3eddd', dark: '#25313b' },
	hairline: { light: PALETTES.light.hairline, dark: '#46545f' },
	/** The instant on the timeline, and what could not be read. */
	signal: { light: '#861a12', dark: '#ee8068' },
	focus: { light: '#1f5c8f', dark: '#f0c667' }
} as const satisfies Record<string, PageColour>;

/** As custom properties, light and dark at once: what style sheets have as `--sea` and so on. */
export function pageColours(): string {
	return Object.entries(PAGE_COLOURS)
		.map(([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`)
		.join(';');
}
