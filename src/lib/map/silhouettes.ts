import type { UnitMark } from './content';

/** A craft seen from above, bow up, centred on the origin, at most 50 units long or wide. */
export interface Silhouette {
	readonly body: Path2D;
	readonly wings?: Path2D;
	/** Turrets, funnels, decks: what makes it that craft and no other. */
	readonly details: Path2D;
}

/**
 * Lengths are those of the ships, drawn nearer to each other, and beams are fuller: a destroyer to scale would be a
 * thread. What stands on deck stands where it stood.
 */
export function silhouetteOf(mark: UnitMark): Silhouette {
	switch (mark) {
		case 'vorovsky':
			// One huge funnel, the mast abaft it, boats along the sides.
			return ship(
				38,
				9.4,
				round(-2.3, 2.2, 2.5) + dots([0, 4.4, 1]) + boats(3.1, 3.4, [-6.4, 1.2, 6.4])
			);
		case 'patrol-ship':
			return ship(38, 8.5, dots([0, -9, 1.3], [0, 1, 1.8], [0, 9, 1.3]));
		case 'leone':
			return ship(
				43,
				8.2,
				round(-3.6, 1.5, 1.6) +
					round(3.7, 1.5, 1.6) +
					gun(-13.6, 1.5, 2, 2) +
					gun(0.4, 1.3, 1.2, 2) +
					gun(9.6, 1.4, -1.8, 2) +
					gun(15.8, 1.4, -2, 2)
			);
		case 'scout':
			return ship(44, 7.5, dots([0, -13, 1.5], [0, -4, 1.5], [0, 3, 1.5], [0, 13, 1.5]));
		case 'novik':
			return ship(
				39,
				7.2,
				round(-4, 1.4, 1.3) +
					round(0.4, 1.4, 1.3) +
					round(4.8, 1.4, 1.3) +
					gun(-11.6, 1.1, 2.4) +
					gun(10.4, 1, -1.6) +
					gun(15, 1, -2)
			);
		case 'destroyer':
			return ship(38, 6.8, dots([0, -10, 1.3], [0, -2, 1.5], [0, 10, 1.3]));
		case 'krasny-kavkaz':
			return ship(
				46,
				10.2,
				round(-3.2, 1.9, 2) +
					round(2.6, 1.8, 1.7) +
					gun(-14.8, 1.7, 4) +
					gun(-9.8, 1.8, 2.4) +
					gun(10.2, 1.8, -2.4) +
					gun(15.2, 1.7, -4)
			);
		case 'svetlana':
			return ship(
				45,
				9.6,
				[-4.6, 0, 4.6].map((y) => round(y, 1.7, 1.4)).join('') +
					[-13.6, 13.2].map((y) => gun(y, 1.2, y < 0 ? 2.2 : -2.2)).join('') +
					dots([-3, -8.6, 1], [3, -8.6, 1], [-3.2, 9, 1], [3.2, 9, 1])
			);
		case 'cruiser':
			return ship(
				46,
				10,
				gun(-13, 2.2, 2.2, 2) +
					gun(8, 2.2, -2.2, 2) +
					gun(14, 2.2, -2.2, 2) +
					dots([0, -3, 1.8], [0, 3, 1.8])
			);
		case 'gangut':
			return ship(
				48,
				14,
				round(-7.4, 1.5, 1.3) +
					round(1.6, 1.5, 1.3) +
					gun(-14, 2.5, 2.8, 3) +
					gun(-2.8, 2.4, -1.4, 3) +
					gun(7, 2.4, -1.8, 3) +
					gun(15.6, 2.3, -2.6, 3)
			);
		case 'battleship':
			return ship(
				47,
				13.5,
				gun(-14, 3, 3, 3) +
					gun(-6.5, 3, 3, 3) +
					gun(6.5, 3, -3, 3) +
					gun(14, 3, -3, 3) +
					dots([0, 0, 2.4])
			);
		case 'squalo':
		case 'submarine':
			return {
				body: new Path2D(
					'M0-20C3.4-17 3.6-9 3.4-1 3.2 8 1.6 16 0 21-1.6 16-3.2 8-3.4-1-3.6-9-3.4-17 0-20ZM-4.5 15h9v2.4h-9z'
				),
				details: new Path2D(
					`M0-6a1.5 3.6 0 0 1 0 7.2a1.5 3.6 0 0 1 0-7.2Z${mark === 'squalo' ? gun(-10, 0.9, 2.6) : ''}`
				)
			};
		case 'conte-di-savoia':
			// Two great funnels, and boats all along.
			return ship(
				50,
				12,
				round(-3, 2.2, 2.5) +
					round(5.6, 2.2, 2.5) +
					boats(4.1, 3.2, [-10.4, -5.8, -1.2, 3.4, 8, 12.6]) +
					'M-2.2-13.4h4.4v3h-4.4z'
			);
		case 'liner':
			return ship(48, 11.5, 'M-2.6-13h5.2V14h-5.2z');
		case 's55':
		case 'flying-boat':
			// Two hulls under one thick wing, the engines in tandem above it, twin booms to the tail and its rudders.
			return {
				wings: new Path2D(
					'M-24-7C-12-10 12-10 24-7 25-4 24-1 22 .5H-22C-24-1-25-4-24-7ZM-9 16H9V20H-9Z'
				),
				body: new Path2D(
					'M-6-15C-4-13-3.6-5-4 4L-5.2 18H-6.8L-8 4C-8.4-5-8-13-6-15ZM6-15C8-13 8.4-5 8 4L6.8 18H5.2L4 4C3.6-5 4-13 6-15ZM-1.6-11h3.2V4h-3.2Z' +
						airscrew(0, -11.4, 4) +
						airscrew(0, 4.4, 4) +
						[-6, 0, 6].map((x) => `M${x - 0.7} 16.5h1.4v6h-1.4z`).join('')
				),
				details: new Path2D(dots([-6, -8, 1], [6, -8, 1]))
			};
		case 's59bis':
			return biplane(38, [0], 3.6);
		case 'cant22':
			return biplane(46, [-8, 0, 8], -9);
		case 'tb-3':
		case 'bomber':
			// A plank of a wing with four engines, a thin body, a broad tail.
			return {
				wings: new Path2D(
					'M-25-4.5-2.5-9H2.5L25-4.5V.5L2.5 3H-2.5L-25 .5ZM-9 17-1 15.5H1L9 17V20.5H-9Z' +
						[-15, -7.5, 7.5, 15]
							.map((x) => `M${x - 1.3}-12h2.6v6h-2.6z${airscrew(x, -12.4, 2.8)}`)
							.join('')
				),
				body: new Path2D('M0-18C2-17 2.6-14 2.5-8L1.6 21H-1.6L-2.5-8C-2.6-14-2-17 0-18Z'),
				details: new Path2D(dots([0, -14, 1.3], [0, 4, 0.9], [0, 8, 0.9]))
			};
		case 'ant-3':
			// The lower wing is much the smaller one: it shows behind the upper.
			return {
				wings: new Path2D(
					'M-21-7C-10-8.6 10-8.6 21-7L20-1.4C10 .2-10 .2-20-1.4ZM-12-1H12L11 2.2H-11ZM-7.6 13H7.6V17H-7.6Z'
				),
				body: new Path2D(
					'M-1.6-16H1.6C2.8-14 3-9 2.8-4L1.2 18.5H-1.2L-2.8-4C-3-9-2.8-14-1.6-16Z' +
						airscrew(0, -16.6, 4.4)
				),
				details: new Path2D(dots([0, 1.4, 1.2], [0, 5.6, 1.2]))
			};
		case 'ant-9':
			return {
				wings: new Path2D(
					'M-24-6.4-3-8.6H3L24-6.4 23-.6 3 1.4H-3L-23-.6ZM-9 13.5H9V17.6H-9Z' +
						[-9, 9].map((x) => `M${x - 1.5}-12h3v6h-3z${airscrew(x, -12.4, 3)}`).join('')
				),
				body: new Path2D(
					'M-1.8-17H1.8C3-14.6 3.2-10 3-4L1.3 19H-1.3L-3-4C-3.2-10-3-14.6-1.8-17Z' +
						airscrew(0, -17.6, 3.4)
				),
				details: new Path2D('M-1.8-12.6h3.6v2h-3.6z')
			};
		case 'ca111':
			return {
				wings: new Path2D(
					'M-22-7H22C25-6.4 25-1.4 22-.8H-22C-25-1.4-25-6.4-22-7ZM-8 12.6H8C9.6 13.4 9.6 16 8 16.8H-8C-9.6 16-9.6 13.4-8 12.6Z'
				),
				body: new Path2D(
					'M-1.8-17H1.8C3.2-14.6 3.4-9 3.2-3L1.4 18H-1.4L-3.2-3C-3.4-9-3.2-14.6-1.8-17Z' +
						airscrew(0, -17.6, 4.4)
				),
				details: new Path2D('M-1.9-10.6h3.8v2h-3.8z')
			};
		case 'aeroplane':
			return {
				wings: new Path2D('M-20-5C-10-8 10-8 20-5V-.5C10 1-10 1-20-.5ZM-7 13.5H7V17H-7Z'),
				body: new Path2D('M0-15C2.4-14.4 2.6-11 2.4-5L1.2 17.5H-1.2L-2.4-5C-2.6-11-2.4-14.4 0-15Z'),
				details: new Path2D(dots([0, -8, 1.2]))
			};
		case 'mission':
			// No craft: a swallow-tailed pennant, its staff standing on the place.
			return {
				body: new Path2D('M-1.5-20h3v2H20L15-11.5 20-5H1.5V0h-3Z'),
				details: new Path2D()
			};
		case 'norge':
		case 'airship':
			return {
				wings: new Path2D(
					'M-11 13-3 9V21L-11 22ZM11 13 3 9V21L11 22Z' +
						(mark === 'norge' ? [-8.6, 8.6].map((x) => `M${x - 1.2} 0h2.4v4.6h-2.4z`).join('') : '')
				),
				body: new Path2D('M0-25C6-22 7.5-12 7-2 6.5 9 3 18 0 24-3 18-6.5 9-7-2-7.5-12-6-22 0-25Z'),
				details: new Path2D('M-1.6-14h3.2v7h-3.2z')
			};
	}
}

/** A hull so long and broad, sharp forward and rounded aft. */
function ship(length: number, beam: number, details: string): Silhouette {
	const [bow, stern, side] = [-length / 2, length / 2, beam / 2];
	return {
		body: new Path2D(
			`M0 ${bow}C${side * 0.75} ${bow * 0.62} ${side} ${bow * 0.3} ${side} 0` +
				`C${side} ${stern * 0.6} ${side * 0.8} ${stern * 0.92} 0 ${stern}` +
				`C${-side * 0.8} ${stern * 0.92} ${-side} ${stern * 0.6} ${-side} 0` +
				`C${-side} ${bow * 0.3} ${-side * 0.75} ${bow * 0.62} 0 ${bow}Z`
		),
		details: new Path2D(details)
	};
}

/** A flying boat with two wings of one span, its engines between them, their airscrews at `screws`. */
function biplane(span: number, engines: readonly number[], screws: number): Silhouette {
	const tip = span / 2;
	return {
		wings: new Path2D(
			`M${-tip}-8H${tip}V-1H${-tip}ZM-9 14.5H9V18.5H-9Z` +
				engines.map((x) => airscrew(x, screws, 3.4)).join('')
		),
		body: new Path2D('M0-19C2.8-16 3.4-9 3-2L1 20H-1L-3-2C-3.4-9-2.8-16 0-19Z'),
		details: new Path2D(engines.map((x) => `M${x - 1}-7.4h2v6h-2z`).join(''))
	};
}

type Spot = readonly [x: number, y: number, radius: number];

function dots(...spots: Spot[]): string {
	return spots
		.map(([x, y, r]) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`)
		.join('');
}

/** A funnel on the middle line, so broad and long from its middle. */
function round(y: number, rx: number, ry: number): string {
	return `M${-rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

/** Where the barrels of a turret are, in parts of its radius. */
const BARRELS = { 1: [0], 2: [-0.6, 0.6], 3: [-0.9, 0, 0.9] } as const;

/** A gun or turret, its barrels so far beyond it: forward, or aft where that is below 0. */
function gun(y: number, radius: number, reach: number, barrels: 1 | 2 | 3 = 1): string {
	const way = Math.sign(reach);
	const length = radius + Math.abs(reach);
	const lines = BARRELS[barrels].map(
		// Wound as the circle is, or the overlap would be a hole.
		(x) => `M${x * radius - way * 0.4} ${y}v${-way * length}h${way * 0.8}v${way * length}Z`
	);
	return dots([0, y, radius]) + lines.join('');
}

/** Boats on both sides, at so far from the middle. */
function boats(x: number, length: number, middles: readonly number[]): string {
	return middles
		.flatMap((y) => [-x, x].map((at) => `M${at - 0.5} ${y - length / 2}h1v${length}h-1z`))
		.join('');
}

function airscrew(x: number, y: number, radius: number): string {
	return `M${x - radius} ${y - 0.5}h${2 * radius}v1h${-2 * radius}z`;
}
