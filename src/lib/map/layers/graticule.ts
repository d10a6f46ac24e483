import type { Feature, LineString } from 'geojson';
import { collection, type Features } from '../features';

const STEP = 10;
const REACH = 80;

/** Meridians and parallels every ten degrees: straight on Mercator, so two points each are enough. */
export function graticule(): Features<LineString> {
	const lines: Feature<LineString>[] = [];
	const add = (coordinates: [number, number][]) =>
		lines.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
	for (let x = -180; x < 180; x += STEP)
		add([
			[x, -REACH],
			[x, REACH]
		]);
	for (let y = -REACH; y <= REACH; y += STEP)
		add([
			[-180, y],
			[180, y]
		]);
	return collection(lines);
}
