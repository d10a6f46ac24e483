import type { LngLat } from '../../src/lib/domain/visit';
import { liveries, SOVIET_AIRCRAFT, SOVIET_SHIP } from './liveries';
import type { MapContent, MapLeg, MapStay } from '../../src/lib/scene/content';

export const HOUR = 3_600_000;

/** A leg that takes ten hours from one point to the next. */
export function leg(
	start: number,
	coordinates: LngLat[],
	evidence: MapLeg['evidence'] = 'attested'
): MapLeg {
	return {
		coordinates,
		times: coordinates.map((_, i) => start + i * 10 * HOUR),
		evidence,
		mark: 'cruiser'
	};
}

/** A cruiser that lies at a place from one hour to another. */
export function stay(from: number, to: number, position: LngLat, estimated = false): MapStay {
	return { start: from * HOUR, end: to * HOUR, position, mark: 'cruiser', estimated };
}

/** A cruiser from Sevastopol to Istanbul (hours 0–10) and on to Piraeus (20–40); three bombers from Kyiv to Rome. */
export const content: MapContent = {
	extent: [-5.5, 31.2, 42, 60.6],
	liveries,
	visits: [
		{
			id: 'cruiser',
			insignia: SOVIET_SHIP,
			title: 'Krasny Kavkaz',
			label: 'Krasny Kavkaz',
			stays: [
				stay(0, 0, [33.4, 44.6]),
				stay(10, 20, [29, 41.02], true),
				stay(40, 40, [23.6, 37.9])
			],
			stops: [
				[33.4, 44.6],
				[29, 41.02],
				[23.6, 37.9]
			],
			places: ['istanbul'],
			legs: [
				leg(0, [
					[33.4, 44.6],
					[29.2, 41.3]
				]),
				leg(
					20 * HOUR,
					[
						[28.9, 40.9],
						[26, 40],
						[23.6, 37.9]
					],
					'inferred'
				)
			]
		},
		{
			id: 'bombers',
			insignia: SOVIET_AIRCRAFT,
			title: 'Three TB-3s',
			label: 'Three TB-3s',
			stays: [],
			stops: [
				[30.5, 50.4],
				[12.5, 41.9]
			],
			places: [],
			legs: [
				leg(
					1000 * HOUR,
					[
						[30.5, 50.4],
						[12.5, 41.9]
					],
					'conjectural'
				)
			]
		}
	],
	places: [
		{ id: 'istanbul', name: 'Istanbul', kind: 'port', position: [29, 41.02], calls: 7 },
		{ id: 'odessa', name: 'Odessa', kind: 'port', position: [30.75, 46.49], calls: 2 },
		{ id: 'black-sea', name: 'At sea', kind: 'area', position: [34, 43], calls: 1 }
	],
	events: [
		{ id: 'pact', title: 'A pact', position: [12.5, 41.9] },
		{ id: 'treaty', title: 'A treaty', position: [12.5, 41.9] }
	]
};
