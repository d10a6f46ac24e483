import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { MapContent } from '../../../src/lib/map/content';
import { faultOf, faultsOf, TrackError } from '../../../src/lib/map/track';
import { bandsOf, behind, tracksOf } from '../../../src/lib/map/tracks/drawn-tracks';
import { dayAndHour, TABLE_WIDTH, TEXELS, traitsTable } from '../../../src/lib/map/tracks/traits';
import { content, HOUR, leg, stay } from '../content';

const [cruiser] = content.visits;
if (!cruiser) throw new Error('the fixture has visits');

describe('what is drawn of a visit', () => {
	test('legs have the colour of the visit and the pattern of their evidence; stays have a unit only', () => {
		expect(
			tracksOf(content).map(({ visit, livery, pattern, stay }) => [visit, livery, pattern, stay])
		).toEqual([
			['cruiser', 'soviet', 'solid', false],
			['cruiser', 'soviet', 'dashed', false],
			['cruiser', 'soviet', 'solid', true],
			['cruiser', 'soviet', 'solid', true],
			['cruiser', 'soviet', 'solid', true],
			['bombers', 'air', 'dotted', false]
		]);
	});

	test('a ship under way is estimated, one at a stop as it is known', () => {
		expect(tracksOf(content).map(({ estimated }) => estimated)).toEqual([
			...[true, true],
			...[false, true, false],
			true
		]);
	});
});

describe('a moored ship', () => {
	const astern = (from: number, to: number, position: LngLat) =>
		behind(cruiser, stay(from, to, position)).map((degrees) => Number(degrees.toFixed(3)));

	test('points as she came in', () => {
		expect(astern(10, 20, [29, 41])).toEqual([29 + 4.2, 41 + 3.3]);
	});

	test('points as she will leave where she has not sailed yet', () => {
		expect(astern(0, 0, [33.4, 44.6])).toEqual([33.4 + 4.2, 44.6 + 3.3]);
	});

	test('lies eastward where her way is not known', () => {
		expect(behind({ legs: [] }, stay(0, 1, [10, 40]))).toEqual([9, 40]);
	});
});

test('a band is as wide as the way where the unit can be, in the colour of its visit', () => {
	const coordinates: LngLat[] = [[29.5, 41.5], [30.5, 42.5]]; // prettier-ignore
	const [band, ...others] = bandsOf(
		[
			{ visit: 'cruiser', coordinates },
			{ visit: 'bombers', coordinates: [] },
			{ visit: 'nobody', coordinates }
		],
		content
	);
	expect(band).toMatchObject({ visit: 'cruiser', livery: 'soviet', coordinates });
	expect(others).toEqual([]);
});

describe('a track that cannot be drawn', () => {
	const visit = (coordinates: LngLat[], hours: number[]) => ({
		...cruiser,
		id: 'flying-dutchman',
		legs: [{ ...leg(0, coordinates), times: hours.map((hour) => hour * HOUR) }]
	});
	const faulty: [string, LngLat[], number[], number, RegExp][] = [
		['time that goes back', [[0, 0], [1, 0], [2, 0]], [0, 2, 1], 2, /goes back/], // prettier-ignore
		['a time that is none', [[0, 0], [1, 0]], [0, NaN], 1, /no such time/], // prettier-ignore
		['a position that is none', [[NaN, 0], [1, 0]], [0, 1], 0, /no such position/], // prettier-ignore
		['a latitude beyond the poles', [[0, 0], [0, 91]], [0, 1], 1, /no such position/], // prettier-ignore
		['endless longitude', [[0, 0], [Infinity, 0]], [0, 1], 1, /no such position/], // prettier-ignore
		['fewer times than points', [[0, 0], [1, 0]], [0], 1, /2 positions, but 1 times/] // prettier-ignore
	];

	test.each(faulty)(
		'%s is named with its visit, leg and point',
		(_, coordinates, hours, point, words) => {
			const fault = faultOf(visit(coordinates, hours), 0);
			expect(fault).toBeInstanceOf(TrackError);
			expect(fault).toMatchObject({ name: 'TrackError', visit: 'flying-dutchman', leg: 0, point });
			expect(fault?.message).toMatch(words);
		}
	);

	test('is left out, and no other with it', () => {
		const [, coordinates, hours] = faulty[0] as (typeof faulty)[0];
		const mixed: MapContent = {
			...content,
			visits: [visit(coordinates, hours), ...content.visits]
		};
		expect(tracksOf(mixed).filter(({ stay }) => !stay)).toEqual(
			tracksOf(content).filter(({ stay }) => !stay)
		);
		expect(faultsOf(mixed)).toHaveLength(1);
		expect(faultsOf(content)).toEqual([]);
	});
});

describe('the looks of tracks', () => {
	test('have a place in the table for each of very many', () => {
		const [track] = tracksOf(content);
		if (!track) throw new Error('the fixture has tracks');
		const table = traitsTable(
			Array.from({ length: 3000 }, () => track),
			{
				focusOf: () => 'dim',
				glyphOf: () => 5,
				nameOf: () => ({ x: 7, y: 8, width: 9, side: 'right' })
			}
		);
		expect(table.length).toBe(6 * TABLE_WIDTH * 4);
		const last = 2999 * TEXELS * 4;
		expect(table.slice(last, last + 8)).toEqual(Float32Array.of(0, 0, 40, 32, 42, 7, 8, 9));
	});

	test('an instant is a day and an hour, before 1970 too', () => {
		expect(dayAndHour(Date.UTC(1924, 6, 20, 6, 30))).toEqual([-16601, 6.5]);
	});
});
