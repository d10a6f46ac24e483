import type { UnitMark } from './content';

/** A craft seen from above, bow up, centred on the origin, at most 50 units long or wide. */
export interface Silhouette {
	readonly body: Path2D;
	readonly wings?: Path2D;
	/** Turrets, funnels, decks: what makes it that craft and no other. */
	readonly details: Path2D;
}

export function silhouetteOf(craft: UnitMark): Silhouette {
	switch (craft) {
		case 'patrol-ship':
			// A steam yacht: clipper bow with bowsprit, two masts, one funnel.
			return ship(38, 8.5, dots([0, -9, 1.3], [0, 1, 1.8], [0, 9, 1.3]), 'M-.7-19h1.4v-5h-1.4z');
		case 'scout':
			return ship(44, 7.5, dots([0, -13, 1.5], [0, -4, 1.5], [0, 3, 1.5], [0, 13, 1.5]));
		case 'destroyer':
			return ship(38, 6.8, dots([0, -10, 1.3], [0, -2, 1.5], [0, 10, 1.3]));
		case 'cruiser':
			return ship(
				46,
				10,
				turrets([0, -13, 2.2], [0, 8, 2.2], [0, 14, 2.2]) + dots([0, -3, 1.8], [0, 3, 1.8])
			);
		case 'battleship':
			return ship(
				47,
				13.5,
				turrets([0, -14, 3], [0, -6.5, 3], [0, 6.5, 3], [0, 14, 3]) + dots([0, 0, 2.4])
			);
		case 'submarine':
			return {
				body: new Path2D(
					'M0-20C3.4-17 3.6-9 3.4-1 3.2 8 1.6 16 0 21-1.6 16-3.2 8-3.4-1-3.6-9-3.4-17 0-20ZM-4.5 15h9v2.4h-9z'
				),
				details: new Path2D('M0-6a1.5 3.6 0 0 1 0 7.2a1.5 3.6 0 0 1 0-7.2Z')
			};
		case 'liner':
			return ship(48, 11.5, 'M-2.6-13h5.2V14h-5.2z');
		case 'flying-boat':
			// The S.55: two hulls under one thick wing, the engines in tandem above it, twin booms to the tail.
			return {
				wings: new Path2D(
					'M-24-7C-12-10 12-10 24-7 25-4 24-1 22 .5H-22C-24-1-25-4-24-7ZM-8 16H8V20H-8Z'
				),
				body: new Path2D(
					'M-6-14C-4-12-3.6-4-4 5L-5 18H-7L-8 5C-8.4-4-8-12-6-14ZM6-14C8-12 8.4-4 8 5L7 18H5L4 5C3.6-4 4-12 6-14ZM-1.6-11h3.2V3h-3.2Z'
				),
				details: new Path2D(dots([-6, -7, 1], [6, -7, 1]))
			};
		case 'bomber':
			// The TB-3: a plank of a wing with four engines, a thin body, a broad tail.
			return {
				wings: new Path2D(
					'M-25-4.5-2.5-9H2.5L25-4.5V.5L2.5 3H-2.5L-25 .5ZM-9 17-1 15.5H1L9 17V20.5H-9Z' +
						[-15, -7.5, 7.5, 15].map((x) => `M${x - 1.3}-12h2.6v6h-2.6z`).join('')
				),
				body: new Path2D('M0-18C2-17 2.6-14 2.5-8L1.6 21H-1.6L-2.5-8C-2.6-14-2-17 0-18Z'),
				details: new Path2D(dots([0, -11, 1.2]))
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
		case 'airship':
			return {
				wings: new Path2D('M-11 13-3 9V21L-11 22ZM11 13 3 9V21L11 22Z'),
				body: new Path2D('M0-25C6-22 7.5-12 7-2 6.5 9 3 18 0 24-3 18-6.5 9-7-2-7.5-12-6-22 0-25Z'),
				details: new Path2D('M-1.6-14h3.2v7h-3.2z')
			};
	}
}

/** A hull so long and broad, sharp forward and rounded aft. */
function ship(length: number, beam: number, details: string, extra = ''): Silhouette {
	const [bow, stern, side] = [-length / 2, length / 2, beam / 2];
	const hull =
		`M0 ${bow}C${side * 0.75} ${bow * 0.62} ${side} ${bow * 0.3} ${side} 0` +
		`C${side} ${stern * 0.6} ${side * 0.8} ${stern * 0.92} 0 ${stern}` +
		`C${-side * 0.8} ${stern * 0.92} ${-side} ${stern * 0.6} ${-side} 0` +
		`C${-side} ${bow * 0.3} ${-side * 0.75} ${bow * 0.62} 0 ${bow}Z`;
	return {
		body: new Path2D(hull + extra),
		details: new Path2D(details)
	};
}

type Spot = readonly [x: number, y: number, radius: number];

function dots(...spots: Spot[]): string {
	return spots
		.map(([x, y, r]) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`)
		.join('');
}

/** Turrets train fore and aft: round, with a pair of guns. */
function turrets(...spots: Spot[]): string {
	const guns = spots.map(([x, y, r]) => {
		const way = y < 0 ? -1 : 1;
		// Wound as the circles are, or the overlap would be a hole.
		return `M${x - way * r * 0.4} ${y}v${way * r * 2}h${way * r * 0.8}v${-way * r * 2}Z`;
	});
	return dots(...spots) + guns.join('');
}
