/** Minutes of arc. East and north are positive. */
export type Minutes = number;

/** The letters behind degrees, in the reader's language. */
export interface Compass {
	readonly north: string;
	readonly east: string;
	readonly south: string;
	readonly west: string;
}

/** How far apart the lines of the graticule are, and the lengths by which its frame is divided, from a zoom on. */
interface Division {
	readonly from: number;
	readonly lines: Minutes;
	readonly bars: Minutes;
}

/** So that lines are 80 to 360 pixels apart, but for the harbours, and bars 20 to 60. */
export const DIVISIONS: readonly Division[] = [
	{ from: 0, lines: 600, bars: 300 },
	{ from: 3, lines: 600, bars: 120 },
	{ from: 4, lines: 300, bars: 60 },
	{ from: 5, lines: 120, bars: 30 },
	{ from: 6, lines: 60, bars: 15 },
	{ from: 7, lines: 30, bars: 10 },
	{ from: 8, lines: 30, bars: 5 },
	{ from: 10, lines: 10, bars: 2 }
];

/** MapLibre looks at whole zooms only when it chooses which lines of a tile it draws. So does the frame. */
export function divisionAt(zoom: number): Division {
	const whole = Math.floor(zoom);
	return DIVISIONS.findLast(({ from }) => from <= whole) ?? (DIVISIONS[0] as Division);
}

/** The multiples of `step` from the last at or before `from` to the first at or after `to`. */
export function multiples(step: Minutes, from: Minutes, to: Minutes): Minutes[] {
	const first = Math.floor(from / step);
	const count = Math.max(0, Math.ceil(to / step) - first + 1);
	// Zero, and not minus zero.
	return Array.from({ length: count }, (_, i) => (first + i) * step + 0);
}

/** "10° E", "40° 30′ N"; the equator, Greenwich and the line opposite to it have no letter. */
export function meridianName(minutes: Minutes, { east, west }: Compass): string {
	const turned = ((((minutes + 10800) % 21600) + 21600) % 21600) - 10800;
	return named(turned, Math.abs(turned) === 10800 ? '' : turned < 0 ? west : east);
}

export function parallelName(minutes: Minutes, { north, south }: Compass): string {
	return named(minutes, minutes < 0 ? south : north);
}

function named(minutes: Minutes, letter: string): string {
	const all = Math.abs(minutes);
	const rest = all % 60;
	const degrees = `${Math.floor(all / 60)}°${rest ? ` ${rest}′` : ''}`;
	return all === 0 || letter === '' ? degrees : `${degrees} ${letter}`;
}
