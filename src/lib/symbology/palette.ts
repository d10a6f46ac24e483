import type { Livery } from './livery';

export type Theme = 'light' | 'dark';

/**
 * Every colour of the map but the liveries. The names are those of the chart, not of the layers.
 */
export interface Palette {
	readonly sea: string;
	readonly land: string;
	readonly coast: string;
	/** Water-lining, from the open sea to the shore. */
	readonly lining: readonly [outer: string, middle: string, inner: string];
	/** Lets through what it crosses. */
	readonly graticule: string;
	readonly frontier: string;
	readonly ink: string;
	readonly quietInk: string;
	readonly water: string;
	/** Names of states. */
	readonly state: string;
	/** Behind names, around ships, inside the rings of ports. */
	readonly paper: string;
	/** The edge of ships and marks. */
	readonly casing: string;
	/** Around the globe. */
	readonly surround: string;
	/** Of the map's controls: a line around them, and what they say in a low voice. */
	readonly hairline: string;
	readonly controlInk: string;
	/** The edge of a trail, and the thread in an outlined one. */
	readonly trailEdge: string;
}

/** With the liveries of an atlas, each under its id, in their order. */
export interface AtlasPalette extends Palette {
	readonly livery: Readonly<Record<string, string>>;
	/** The same, dark (or light) enough to be read as text. */
	readonly liveryInk: Readonly<Record<string, string>>;
}

const light: Palette = {
	sea: '#dfe9e6',
	land: '#f6f1e3',
	coast: '#66838a',
	lining: ['#d2e1df', '#c0d4d4', '#a6c1c4'],
	graticule: '#4a69721f',
	frontier: '#998559',
	ink: '#22303c',
	quietInk: '#5a6167',
	water: '#416a75',
	state: '#6f6243',
	paper: '#fbf8f0',
	casing: '#fffdf7',
	surround: '#f1ecdf',
	hairline: '#c9bfa6',
	controlInk: '#55606a',
	trailEdge: '#fffdf7'
};

const dark: Palette = {
	sea: '#16222c',
	land: '#26303a',
	coast: '#687f91',
	lining: ['#1a2934', '#20323f', '#293e4d'],
	graticule: '#a9c3d314',
	frontier: '#817a64',
	ink: '#e9e2d0',
	quietInk: '#a9aca6',
	water: '#7f9fb4',
	state: '#b5aa8c',
	paper: '#1b2630',
	casing: '#e9e2d0',
	surround: '#0f1820',
	hairline: '#44525e',
	controlInk: '#b3b2a6',
	// Dark on dark: a light edge would outshine the colour between the dashes.
	trailEdge: '#0e171e'
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark };

export function paletteOf(theme: Theme, liveries: readonly Livery[]): AtlasPalette {
	return {
		...PALETTES[theme],
		livery: Object.fromEntries(liveries.map((it) => [it.id, it[theme].line])),
		liveryInk: Object.fromEntries(liveries.map((it) => [it.id, it[theme].ink]))
	};
}

/** The parts of a colour, `#rrggbb`, 0–1. */
export function rgb(color: string): number[] {
	return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}
