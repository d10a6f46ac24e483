import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../../../domain/visit';
import { UNIT_BOX } from '../../glyphs';
import type { Pixel } from '../../leg-index';
import { pixelOf } from '../../pixel-of';
import type { Side } from '../../tracks/traits';
import { atZoom } from '../at-zoom';
import { CLEAR, NAME_HEIGHT, UNIT_SIZES } from './sizes';

/** The name of a unit as it is drawn beside it; pixels of the style. */
export interface UnitName {
	readonly side: Side;
	readonly width: number;
	/** Of its lines, without what is empty above and below them. */
	readonly height: number;
}

/** A name, and what it is the name of. */
export interface NamedUnit extends UnitName {
	readonly position: LngLat;
	readonly moored: boolean;
}

export const NAME_ROOM = 'unit-name-room';
const IMAGE = new RegExp(`^${NAME_ROOM} (\\d+) (\\d+)$`);

/** To lie on top of all, so that it is placed before all. */
export function nameRoomLayers(): LayerSpecification[] {
	return [
		{
			id: NAME_ROOM,
			type: 'symbol',
			source: NAME_ROOM,
			layout: { 'icon-image': ['get', 'image'], 'icon-allow-overlap': true },
			paint: { 'icon-opacity': 0 }
		}
	];
}

/** An image of the size that its id says, and empty; undefined for another's id. */
export function nameRoomImage(id: string) {
	const [width, height] = (IMAGE.exec(id) ?? []).slice(1).map(Number);
	return width && height ? { width, height, data: new Uint8Array(4 * width * height) } : undefined;
}

/**
 * Keeps the map's own names off those of units, which MapLibre does not know: for each of them it has a symbol of that
 * size to place first, and nothing to draw. It follows neither film nor camera: it is for when they rest.
 */
export class NameRoom {
	readonly #map: MapLibre;
	/** What is shown, as it is written. */
	#shown = '[]';

	constructor(map: MapLibre) {
		this.#map = map;
	}

	/** Names of these units stand on the map now. */
	show(units: readonly NamedUnit[]): void {
		const features = units.flatMap((unit) => this.#featureOf(unit) ?? []);
		const shown = JSON.stringify(features);
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#map.getSource<GeoJSONSource>(NAME_ROOM)?.setData({ type: 'FeatureCollection', features });
	}

	/** Undefined where the unit is not seen, and its name with it. */
	#featureOf({ position, ...unit }: NamedUnit): GeoJSON.Feature | undefined {
		const map = this.#map;
		const { clientWidth: right, clientHeight: bottom } = map.getContainer();
		const pixel = pixelOf(map, position);
		if (!pixel || pixel.x < 0 || pixel.x > right || pixel.y < 0 || pixel.y > bottom)
			return undefined;
		const { x, y } = middleOf(unit, pixel, { right, bottom }, map.getZoom());
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: map.unproject([x, y]).toArray() },
			properties: { image: `${NAME_ROOM} ${unit.width} ${unit.height}` }
		};
	}
}

/** The middle of a name whose unit is at that pixel, as the shader has it: names of units that are seen are seen. */
export function middleOf(
	{ side, width, moored }: Omit<NamedUnit, 'position' | 'height'>,
	{ x, y }: Pixel,
	{ right, bottom }: { readonly right: number; readonly bottom: number },
	zoom: number
) {
	const size = atZoom(moored ? UNIT_SIZES.moored : UNIT_SIZES.moving, zoom);
	const clear = CLEAR.ofGlyph * size * (UNIT_BOX / 2) + CLEAR.pixels;
	const aside = clear + width / 2;
	const over = clear + CLEAR.ofName * NAME_HEIGHT;
	const shift = { above: [0, -over], below: [0, over], right: [aside, 0], left: [-aside, 0] }[side];
	const within = (at: number, length: number, end: number) =>
		Math.max(length / 2, Math.min(at, end - length / 2));
	return {
		x: within(x + (shift[0] ?? 0), width, right),
		y: within(y + (shift[1] ?? 0), NAME_HEIGHT, bottom)
	};
}
