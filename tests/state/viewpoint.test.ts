import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readView, writeView } from '../../src/lib/state/viewpoint';

const read = (text: string) => readView(new URLSearchParams({ view: text }));

describe('a view in the address', () => {
	test('is a longitude, a latitude and a zoom, on the map or the globe', () => {
		expect(read('14.25,40.84,6')).toEqual({
			kind: 'viewpoint',
			viewpoint: { centre: [14.25, 40.84], zoom: 6, globe: false }
		});
		expect(read('-30,10,1.5,globe')).toMatchObject({ viewpoint: { globe: true } });
	});

	test('that is off the world, or none at all, is said to be none', () => {
		for (const text of [
			'200,40,6',
			'14,95,6',
			'14,40,99',
			'14,40',
			'Naples',
			'',
			',,',
			'14,40,6,moon',
			'NaN,1,2',
			'Infinity,1,2'
		])
			// prettier-ignore
			expect(read(text)).toEqual({ kind: 'unreadable', text });
	});

	test('need not be there', () => {
		expect(readView(new URLSearchParams('t=1924'))).toEqual({ kind: 'none' });
	});

	test('is read as it was written, wherever the reader has gone around the world', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -540, max: 540, noNaN: true }),
				fc.double({ min: -84, max: 84, noNaN: true }),
				fc.double({ min: 0, max: 12, noNaN: true }),
				fc.boolean(),
				(longitude, latitude, zoom, globe) => {
					const seen = read(writeView({ centre: [longitude, latitude], zoom, globe }));
					if (seen.kind !== 'viewpoint') throw new Error(JSON.stringify(seen));
					const { centre } = seen.viewpoint;
					const turns = (centre[0] - longitude) / 360;
					expect(turns).toBeCloseTo(Math.round(turns), 4);
					expect(centre[1]).toBeCloseTo(latitude, 2);
					expect(seen.viewpoint.zoom).toBeCloseTo(zoom, 1);
					expect(seen.viewpoint.globe).toBe(globe);
				}
			)
		);
	});
});
