import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/lib/domain/edtf';
import type { Frontier, FrontierCourse } from '../../src/lib/domain/frontier';
import type { LngLat } from '../../src/lib/domain/visit';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { drawnFrontiers, linesOf } from '../../src/lib/geodata/frontier-lines';
import { linesOfStretch, sharedFrontier } from '../../src/lib/geodata/modern-frontiers';
import { naturalEarthLand } from '../../src/lib/geodata/natural-earth-land';

function frontier(id: string, line: readonly LngLat[], date = '1919/1939'): Frontier {
	return of(id, { from: 'record', line }, date);
}

function of(id: string, course: FrontierCourse, date: string): Frontier {
	return {
		id,
		between: ['here', 'there'],
		date: parseDate(date),
		treaty: 'Treaty of Nowhere, 1919',
		approximate: false,
		course,
		opensAt: [],
		evidence: 'conjectural',
		sources: []
	};
}

const lines = (frontiers: readonly Frontier[], year = 1933) =>
	drawnFrontiers(frontiers, year).map(({ lines }) => lines);

describe('a frontier that is one today', () => {
	test('is taken from Natural Earth whole, with its exclaves', () => {
		const spain = sharedFrontier(['Spain', 'France']);
		expect(spain).toHaveLength(3);
		expect(spain.flat().length).toBeGreaterThan(250);
	});

	test('is cut between two points on it, whichever comes first', () => {
		const [west, east]: [LngLat, LngLat] = [
			[22.69, 44.23],
			[26.4, 44.04]
		];
		const countries = ['Bulgaria', 'Romania'] as const;
		const [danube] = linesOfStretch({ countries, ends: [east, west] }) as LngLat[][];
		const longitudes = danube?.map(([longitude]) => longitude) ?? [];
		expect(Math.min(...longitudes)).toBeCloseTo(22.69, 1);
		expect(Math.max(...longitudes)).toBeCloseTo(26.4, 1);
		expect(linesOfStretch({ countries, ends: [west, east] })).toEqual([danube]);
	});
});

describe('drawn frontiers', () => {
	test('that end near each other end in one point', () => {
		const [[first] = [], [second] = []] = lines([
			frontier('south', [
				[20, 50],
				[20, 50.3]
			]),
			frontier('north', [
				[20.02, 50.32],
				[20, 50.6]
			])
		]);
		expect(second?.[0]).toEqual(first?.at(-1));
	});

	test('that end on another cut it there, so that it keeps the point when it is simplified', () => {
		const [along = [], [branch] = []] = lines([
			frontier('along', [
				[20, 50],
				[20.2, 50],
				[20.4, 50]
			]),
			frontier('branch', [
				[20.3, 50.01],
				[20.3, 50.2]
			])
		]);
		expect(along).toHaveLength(2);
		expect(along[0]?.at(-1)).toEqual(branch?.[0]);
		expect(along[1]?.[0]).toEqual(branch?.[0]);
		expect(along[1]?.at(-1)).toEqual([20.4, 50]);
		expect(branch?.[0]?.[1]).toBeCloseTo(50, 6);
	});

	test('that meet at the ends of a third leave it whole', () => {
		const [whole = []] = lines([
			frontier('first', [
				[20, 50],
				[20.2, 50],
				[20.4, 50]
			]),
			frontier('second', [
				[20.4, 50],
				[20.5, 50.2]
			])
		]);
		expect(whole).toEqual([
			[
				[20, 50],
				[20.2, 50],
				[20.4, 50]
			]
		]);
	});

	test('are those of the year', () => {
		const line: LngLat[] = [
			[20, 50],
			[20, 50.3]
		];
		const both = [frontier('before', line, '1919/1938'), frontier('after', line, '1938/..')];
		const ids = (year: number) => drawnFrontiers(both, year).map(({ frontier: { id } }) => id);
		expect(ids(1933)).toEqual(['before']);
		expect(ids(1939)).toEqual(['after']);
		expect(ids(1918)).toEqual([]);
	});
});

describe('the frontiers of the atlas', () => {
	const { frontiers } = readAtlas('geodata');
	const drawn = drawnFrontiers(frontiers, 1933);
	const ends = drawn.flatMap(({ lines }) => lines.flatMap((line) => [line[0], line.at(-1)]));

	test('Poland, Romania and the Soviet Union meet in one point at the mouth of the Zbruch', () => {
		const there = ends.filter(
			(end) => Math.hypot((end?.[0] ?? 0) - 26.38, (end?.[1] ?? 0) - 48.52) < 0.05
		);
		expect(there).toHaveLength(3);
		expect(new Set(there.map(String)).size).toBe(1);
	});

	test('those drawn for the record begin and end on another, on the coast, or where they say', () => {
		const loose = drawn.flatMap(({ frontier, lines }) =>
			frontier.course.from === 'today'
				? []
				: lines
						.flatMap((line) => [line[0], line.at(-1)])
						.filter(
							(end) =>
								end &&
								ends.filter((other) => String(other) === String(end)).length < 2 &&
								!naturalEarthLand().coastWithin(end, 1) &&
								!frontier.opensAt.some((open) => String(open) === String(end))
						)
						.map((end) => `${frontier.id} at ${end}`)
		);
		expect(loose).toEqual([]);
	});

	test('Fiume and Zara are Italian, Bessarabia and the Southern Dobruja Romanian, Alexandretta Syrian', () => {
		const ids = drawn.map(({ frontier: { id } }) => id);
		expect(ids).toEqual(
			expect.arrayContaining([
				'italy-yugoslavia',
				'italy-yugoslavia-zara',
				'romania-soviet-union-dniester',
				'bulgaria-romania-dobruja',
				'syria-turkey-alexandretta'
			])
		);
	});

	test('a line that is good to a few kilometres is not called approximate, one by eye is', () => {
		const byId = (id: string) => frontiers.find((frontier) => frontier.id === id);
		expect(byId('france-spain')?.approximate).toBe(false);
		expect(byId('finland-soviet-union-petsamo')?.approximate).toBe(true);
		expect(byId('lithuania-poland')?.evidence).toBe('disputed');
	});

	test('nobody changed the line of a frontier by reading it', () => {
		for (const it of frontiers)
			if (it.course.from === 'record') expect(linesOf(it)).toEqual([it.course.line]);
	});
});
