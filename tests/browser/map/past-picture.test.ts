import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { DrawnTrack } from '../../../src/lib/map/tracks/traits';
import { HOUR } from '../../map/content';
import { drawn, type Camera } from './bare-map';
import { near, POINTS, redIn, START, trail, trailMaps } from './trails';

const make = trailMaps();

describe('when much is past', () => {
	/** Many visits, one after another, each of ten hours, on ways of their own. */
	const visits = (count: number): DrawnTrack[] =>
		Array.from({ length: count }, (_, i) => {
			const south = 30 + (i % 40) / 2;
			const start = START + i * 10 * HOUR;
			const sailed = trail([10, south], [26, south + (i % 7)]);
			const coordinates = sailed.coordinates.map(([x, y], k): LngLat => [x, y + (k % 2) / 50]);
			return {
				...sailed,
				visit: `visit ${i}`,
				coordinates,
				times: coordinates.map((_, k) => start + (k / (POINTS - 1)) * 10 * HOUR),
				span: { start, end: start + 10 * HOUR }
			};
		});
	const camera: Camera = { center: [18, 40], zoom: 5 };
	const at = (visit: number) => START + visit * 10 * HOUR;

	test('a picture of it is what drawing it anew gives, on the way and back', async () => {
		const many = visits(60);
		const { map, layer, store } = await make(many, camera);
		const pixels = async () => (await redIn(map)).map(({ x, y, cover }) => [x, y, Math.round(cover * 20)].join()); // prettier-ignore
		const drawnAnew = async (instant: number) => {
			// A selection that selects nothing: the same picture, from nothing.
			store.setLooks({ focusOf: () => '' });
			layer.showInstant(instant);
			return pixels();
		};
		// The picture is fetched when first so much is past: until it has come, all is drawn anew, and rounded otherwise.
		layer.showInstant(at(45));
		await pixels();
		await drawn(map, layer);
		for (const visit of [45.5, 46.2, 50.01, 58.9, 70, 40.3, 40.2]) {
			layer.showInstant(at(visit));
			const kept = await pixels();
			const anew = await drawnAnew(at(visit));
			const other = new Set(anew);
			expect(kept.filter((pixel) => !other.has(pixel)).length, `visit ${visit}`).toBeLessThan(5);
			expect(Math.abs(kept.length - anew.length)).toBeLessThan(5);
		}
	});

	test('it moves with the map', async () => {
		const { map, layer } = await make(visits(40), camera);
		layer.showInstant(at(100));
		for (const center of [18, 20]) {
			map.jumpTo({ center: [center, 37] });
			const reds = await redIn(map);
			// The eleventh visit's way.
			const { x, y } = map.project([center, 35 + ((center - 10) / 16) * 3]);
			expect(near(reds, { x, y })).toBe(true);
		}
	});
});
