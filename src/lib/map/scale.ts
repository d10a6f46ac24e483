/** Metres. */
const NAUTICAL_MILE = 1852;
const KILOMETRE = 1000;
/** The mean radius of the earth, in metres, as everything here that measures has it. */
const RADIUS = 6_371_008.8;

/** One side of a scale bar: a round length, and how many pixels it takes. */
export interface Measure {
	readonly length: number;
	readonly pixels: number;
}

export interface Scale {
	readonly nauticalMiles: Measure;
	readonly kilometres: Measure;
}

/** What holds along the parallel of a latitude, where the world is so many pixels round: nowhere else on Mercator's map. */
export function scaleAt(latitude: number, world: number, widest: number): Scale {
	const metre =
		world /
		(2 * Math.PI * RADIUS * Math.cos((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180));
	const measure = (unit: number): Measure => {
		const length = roundLength(widest / (unit * metre));
		return { length, pixels: length * unit * metre };
	};
	return { nauticalMiles: measure(NAUTICAL_MILE), kilometres: measure(KILOMETRE) };
}

/** The longest of 1, 2, 4, 6, 10, 20, 40 … that is no longer than `most`: halves of them are round as well. */
export function roundLength(most: number): number {
	const power = Math.floor(Math.log10(most));
	const lengths = [10, 6, 4, 2, 1].map((digit) => Number(`${digit}e${power}`));
	return lengths.find((length) => length <= most * (1 + 1e-9)) ?? Number(`1e${power}`);
}
