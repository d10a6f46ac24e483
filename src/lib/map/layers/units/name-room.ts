import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../../../domain/visit';
import { NO_PADDING, type Padding } from '../../content';
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
	#padding: Padding = NO_PADDING;
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

	/** How many pixels of each side lie under panels. */
	setPadding(padding: Padding): void {
		this.#padding = padding;
	}

	/** Undefined where the unit is not seen, and its name with it. */
	#featureOf({ position, ...unit }: NamedUnit): GeoJSON.Feature | undefined {
		const map = this.#map;
		const { clientWidth, clientHeight } = map.getContainer();
		const pixel = pixelOf(map, position);
		if (!pixel || !isWithin(pixel, { top: 0, right: clientWidth, bottom: clientHeight, left: 0 }))
			return undefined;
		const { top, right, bottom, left } = this.#padding;
		const clear = { top, right: clientWidth - right, bottom: clientHeight - bottom, left };
		const { x, y } = middleOf(unit, pixel, clear, map.getZoom());
		return {
			type: 'Feature',
			geometry: { type: 'Point', coordinates: map.unproject([x, y]).toArray() },
			properties: { image: `${NAME_ROOM} ${unit.width} ${unit.height}` }
		};
	}
}

/** Pixels from the map's top left corner. */
interface Edges {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

function isWithin({ x, y }: Pixel, { top, right, bottom, left }: Edges): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * The middle of a name whose unit is at that pixel, as the shader has it: where the unit is in the part that no panel
 * covers, all of its name is.
 */
export function middleOf(
	{ side, width, moored }: Omit<NamedUnit, 'position' | 'height'>,
	unit: Pixel,
	clear: Edges,
	zoom: number
): Pixel {
	const size = atZoom(moored ? UNIT_SIZES.moored : UNIT_SIZES.moving, zoom);
	const apart = CLEAR.ofGlyph * size * (UNIT_BOX / 2) + CLEAR.pixels;
	const aside = apart + width / 2;
	const over = apart + CLEAR.ofName * NAME_HEIGHT;
	const shift = { above: [0, -over], below: [0, over], right: [aside, 0], left: [-aside, 0] }[side];
	const [x, y] = [unit.x + (shift[0] ?? 0), unit.y + (shift[1] ?? 0)];
	if (!isWithin(unit, clear)) return { x, y };
	const within = (at: number, length: number, start: number, end: number) =>
		Math.max(start + length / 2, Math.min(at, end - length / 2));
	return {
		x: within(x, width, clear.left, clear.right),
		y: within(y, NAME_HEIGHT, clear.top, clear.bottom)
	};
}
