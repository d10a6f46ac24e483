import { addProtocol } from 'maplibre-gl';
import { StaticHostSource } from './static-host-source';
import { TileArchive } from './tile-archive';

const PROTOCOL = 'pmtiles';

const archives = new Map<string, TileArchive>();

/**
 * Makes the archive at `url` known to MapLibre and returns the tile address for a style's source.
 * Archives stay known: another map on the page shares what has been read.
 */
export function basemapTiles(url: string): string {
	const absolute = new URL(url, document.baseURI).href;
	if (archives.size === 0) addProtocol(PROTOCOL, tileAt);
	if (!archives.has(absolute))
		archives.set(absolute, new TileArchive(new StaticHostSource(absolute)));
	return `${PROTOCOL}://${absolute}/{z}/{x}/{y}`;
}

async function tileAt(
	{ url }: { url: string },
	{ signal }: AbortController
): Promise<{ data: ArrayBuffer }> {
	const [, address = '', z, x, y] = /^\w+:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	const data = await archives.get(address)?.tile(Number(z), Number(x), Number(y), signal);
	// No bytes are a tile with nothing in it: the open sea.
	return { data: data ?? new ArrayBuffer(0) };
}
