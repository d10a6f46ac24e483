import { LIGHT, SOVIET_SHIP } from '../../map/liveries';
import type { Map as MapLibre, MapOptions } from 'maplibre-gl';
import type { LngLat } from '../../../src/lib/domain/visit';
import { TrailLayer } from '../../../src/lib/map/layers/trails/trail-layer';
import { BAND_LEVELS } from '../../../src/lib/map/tracks/levels';
import { TrackStore } from '../../../src/lib/map/tracks/track-store';
import type { DrawnTrack } from '../../../src/lib/map/tracks/traits';
import { HOUR } from '../../map/content';
import { bareMaps, drawn, inkedIn, type Camera, type Inked, type Spot } from './bare-map';

/** Of a trail. */
export const POINTS = 200;
export const START = Date.UTC(1924, 6, 11);
export const END = START + 400 * HOUR;

const BLUE_OF_RED = parseInt(LIGHT.livery.soviet.slice(5), 16);

/** How each test of the file makes its map of nothing but trails and bands, on white. */
export function trailMaps() {
	const makeBare = bareMaps(500);
	return async (
		trails: readonly DrawnTrack[],
		camera: Camera,
		bandTracks: readonly DrawnTrack[] = [],
		options?: Partial<MapOptions>
	) => {
		const map = await makeBare(camera, options);
		const store = new TrackStore(() => map.triggerRepaint());
		const bands = new TrackStore(() => map.triggerRepaint(), BAND_LEVELS);
		const layer = new TrailLayer(LIGHT, store, bands);
		layer.setWaysShown(false);
		store.set(trails);
		bands.set(bandTracks);
		map.addLayer(layer);
		await Promise.all([store.built, bands.built]);
		await drawn(map, layer);
		return { map, layer, store };
	};
}

/** A trail that is sailed evenly from START to END. */
export function trail(from: LngLat, to: LngLat, more: Partial<DrawnTrack> = {}): DrawnTrack {
	const coordinates = Array.from({ length: POINTS }, (_, i) => along(from, to, i / (POINTS - 1)));
	return {
		visit: 'cruiser',
		coordinates,
		times: coordinates.map((_, i) => START + ((END - START) * i) / (POINTS - 1)),
		span: { start: START, end: END },
		livery: 0,
		insignia: SOVIET_SHIP,
		pattern: 'solid',
		stay: false,
		mark: 'cruiser',
		estimated: true,
		...more
	};
}

/** The position that such a trail has reached with so much of its time gone: 0–1. */
export function along(from: LngLat, to: LngLat, share: number): LngLat {
	return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The pixels that are red, if only a little, in the next frame that is drawn. */
export function redIn(map: MapLibre): Promise<Inked[]> {
	return inkedIn(map, { channel: 'blue', value: BLUE_OF_RED, least: 0.1 });
}

/** Whether something is drawn within two pixels of a position. */
export function near(spots: readonly Spot[], { x, y }: Spot): boolean {
	return spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= 2);
}
