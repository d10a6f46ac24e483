import { addProtocol } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import { StaticHostSource } from './static-host-source';

const protocol = new Protocol();
let registered = false;

/**
 * Makes the archive at `url` known to MapLibre and returns the tile address for a style's source.
 * Archives stay known: another map on the page shares what has been read.
 */
export function basemapTiles(url: string): string {
	const absolute = new URL(url, document.baseURI).href;
	if (!registered) addProtocol('pmtiles', protocol.tile);
	registered = true;
	if (!protocol.get(absolute)) protocol.add(new PMTiles(new StaticHostSource(absolute)));
	return `pmtiles://${absolute}/{z}/{x}/{y}`;
}
