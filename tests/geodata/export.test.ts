import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../src/lib/domain/schedule';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { atlasGeojson, sourcesJson } from '../../src/lib/geodata/export';

const atlas = readAtlas('geodata');
const schedules = atlas.visits.map(scheduleOf).filter((schedule) => schedule !== null);
const { features } = atlasGeojson(atlas, schedules);
const of = (type: string) => features.filter(({ properties }) => properties?.type === type);
const stopAt = (visit: string, place: string) =>
	of('stop').find(({ properties }) => properties?.visit === visit && properties?.place === place)
		?.properties;

function runsOf({ geometry, properties }: Feature<Feature['geometry'] | null>) {
	const { times } = properties?.coordinateProperties as { times: string[] | string[][] };
	if (geometry?.type === 'LineString')
		return [{ coordinates: geometry.coordinates, times: times as string[] }];
	if (geometry?.type !== 'MultiLineString') throw new Error('a track is a line');
	return geometry.coordinates.map((coordinates, i) => ({
		coordinates,
		times: times[i] as string[]
	}));
}

describe('the atlas as GeoJSON', () => {
	test('every track has an instant for each coordinate, and time never runs back', () => {
		expect(of('visit').length).toBeGreaterThan(5);
		for (const track of of('visit')) {
			for (const { coordinates, times } of runsOf(track)) {
				expect(times).toHaveLength(coordinates.length);
				expect([...times].sort()).toEqual(times);
			}
		}
	});

	test('Vorovsky reaches Naples on the documented day', () => {
		const track = of('visit').find(({ id }) => id === 'vorovsky-1924');
		const naples = runsOf(track as Feature).flatMap(({ coordinates, times }) =>
			times.filter((_, i) => coordinates[i]?.[0] === 14.262 && coordinates[i]?.[1] === 40.834)
		);
		expect(naples[0]).toBe('1924-08-08T12:00:00.000Z');
		expect(track?.properties).toMatchObject({
			start: '[1924-07-12,1924-07-14]',
			end: '1924-11-20'
		});
	});

	test.each([
		['vorovsky-1924', 'plymouth'],
		['vorovsky-1924', 'suez'],
		['krasny-kavkaz-1933', 'istanbul'],
		['krasny-kavkaz-1933', 'piraeus'],
		['balbo-odessa-1929', 'constanta'],
		['tb3-rome-1934', 'odessa'],
		['tb3-rome-1934', 'istanbul'],
		['tb3-rome-1934', 'athens']
	])('%s at %s stays undated, as no source dates it', (visit, place) => {
		expect(stopAt(visit, place)).toMatchObject({ arrival: null, departure: null });
	});

	test('a visit that is not put in time has its stop and no track', () => {
		expect(of('visit').some(({ id }) => id === 'destroyers-1926')).toBe(false);
		expect(stopAt('destroyers-1926', 'black-sea')).toMatchObject({
			arrival: '1926',
			evidence: 'attested'
		});
	});

	test('every source that is cited is in the bibliography', () => {
		const ids = new Set(sourcesJson(atlas).map(({ id }) => id));
		const cited = features.flatMap(({ properties }) => (properties?.sources as string[]) ?? []);
		expect(cited.length).toBeGreaterThan(50);
		expect(cited.filter((id) => !ids.has(id))).toEqual([]);
	});
});
