import type { Coarseness } from './thin';

/** Pixels by which a line may miss its points, and a unit its place: it is not seen. */
const UNSEEN = 0.4;

/** Pixels of the world at zoom 0. */
const WORLD = 512;

/** A level of detail: so coarse that below a zoom nothing of it shows. */
export interface Level extends Coarseness {
	readonly below: number;
}

const EVERYTHING: Coarseness = { tolerance: 0, longest: 0 };

/** From coarse to fine. Routes have a point every 20 km: nearer than this, all of them show. */
export const LEVELS: readonly Level[] = [
	{ below: 3.5, ...coarseness(3.5, UNSEEN) },
	{ below: 5, ...coarseness(5, UNSEEN) },
	{ below: Infinity, ...EVERYTHING }
];

/** A band is broad and soft: a few pixels off do not show, and short segments in a bend would. */
export const BAND_LEVELS: readonly Level[] = [
	{ below: 5, ...coarseness(5, 2) },
	{ below: Infinity, ...coarseness(8, 2) }
];

/** What is off by so many pixels at a zoom, on the chart and, for a chord of so much sag, on the globe. */
function coarseness(zoom: number, pixels: number): Coarseness {
	const world = WORLD * 2 ** zoom;
	const radius = world / (2 * Math.PI);
	const arc = 2 * Math.acos(1 - pixels / radius);
	return { tolerance: pixels / world, longest: arc / (2 * Math.PI) };
}

/** The numbers of all levels, best first, for a zoom: the coarsest that is fine enough, then the finer, then the rest. */
export function levelsFor(zoom: number, levels: readonly Level[]): number[] {
	const best = levels.findIndex(({ below }) => zoom < below);
	const numbers = [...levels.keys()];
	return [...numbers.slice(best), ...numbers.slice(0, best).reverse()];
}
