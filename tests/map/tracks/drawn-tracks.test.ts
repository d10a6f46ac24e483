import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { MapContent } from '../../../src/lib/scene/content';
import { faultOf, TrackError } from '../../../src/lib/map/track-fault';
import { behind, drawingOf, sailingTime } from '../../../src/lib/map/tracks/drawn-tracks';
import { dayAndHour, TABLE_WIDTH, TEXELS, traitsTable } from '../../../src/lib/map/tracks/traits';
import { content, HOUR, leg, stay } from '../content';

const [cruiser] = content.visits;
if (!cruiser) throw new Error('the fixture has visits');

describe('what is drawn of a visit', () => {
	test('legs have the colour of the visit and the pattern of their evidence; stays have a unit only', () => {
		expect(
			drawingOf(content).tracks.map(({ visit, livery, pattern, stay }) => [
				visit,
				livery,
				pattern,
				stay
			])
		).toEqual([
			['cruiser', 0, 'solid', false],
			['cruiser', 0, 'dashed', false],
			['cruiser', 0, 'solid', true],
			['cruiser', 0, 'solid', true],
			['cruiser', 0, 'solid', true],
			['bombers', 2, 'dotted', false]
		]);
	});

	test('a ship under way is estimated, one at a stop as it is known', () => {
		expect(drawingOf(content).tracks.map(({ estimated }) => estimated)).toEqual([
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

describe('where a visit can be', () => {
	const [band, ...others] = drawingOf(content).bandTracks;
	if (!band) throw new Error('the fixture has legs');

	test('is a stretch of its legs on end, in its colour', () => {
		expect(band).toMatchObject({
			visit: 'cruiser',
			livery: 0,
			pattern: 'solid',
			stay: false
		});
		expect(band.coordinates).toEqual(cruiser.legs.flatMap(({ coordinates }) => coordinates));
		expect(others.map(({ visit, livery }) => [visit, livery])).toEqual([['bombers', 2]]);
	});

	test('has no time for stays: the way goes on where it came in', () => {
		expect(band.times.map((time) => time / HOUR)).toEqual([0, 10, 10, 20, 30]);
		const hours = [-1, 0, 5, 10, 15, 20, 25, 40, 50];
		expect(hours.map((hour) => sailingTime(band, hour * HOUR) / HOUR)).toEqual([
			...[0, 0, 5],
			...[10, 10, 10],
			...[15, 30, 30]
		]);
	});

	test('is nowhere without a leg', () => {
		const visits = [{ ...cruiser, legs: [] }, { ...cruiser, legs: [leg(0, [[29, 41]])] }]; // prettier-ignore
		expect(drawingOf({ ...content, visits }).bandTracks).toEqual([]);
	});
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
		expect(drawingOf(mixed).tracks.filter(({ stay }) => !stay)).toEqual(
			drawingOf(content).tracks.filter(({ stay }) => !stay)
		);
		expect(drawingOf(mixed).bandTracks).toEqual(drawingOf(content).bandTracks);
		expect(drawingOf(mixed).faults).toHaveLength(1);
		expect(drawingOf(content).faults).toEqual([]);
	});
});

test('a leg without a sound time takes nothing from the other legs of its visit', () => {
	const [first, ...others] = cruiser.legs;
	if (!first) throw new Error('the fixture has legs');
	const broken = { ...cruiser, legs: [{ ...first, times: [NaN, NaN] }, ...others] };
	const { tracks } = drawingOf({ ...content, visits: [broken] });
	expect(tracks[0]).toMatchObject({
		coordinates: others[0]?.coordinates,
		span: { start: 20 * HOUR, end: 40 * HOUR }
	});
});

describe('the looks of tracks', () => {
	test('have a place in the table for each of very many', () => {
		const [track] = drawingOf(content).tracks;
		if (!track) throw new Error('the fixture has tracks');
		const table = traitsTable(
			Array.from({ length: 3000 }, () => track),
			{
				focusOf: () => 'dim',
				glyphOf: () => 5,
				nameOf: () => ({ x: 7, y: 8, width: 9, lines: 2, side: 'right' })
			}
		);
		expect(table.length).toBe(6 * TABLE_WIDTH * 4);
		const last = 2999 * TEXELS * 4;
		expect(table.slice(last, last + 8)).toEqual(Float32Array.of(0, 0, 40, 8, 90, 7, 8, 9));
	});

	test('an instant is a day and an hour, before 1970 too', () => {
		expect(dayAndHour(Date.UTC(1924, 6, 20, 6, 30))).toEqual([-16601, 6.5]);
	});
});
