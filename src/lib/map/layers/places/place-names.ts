import type { LngLat } from '../../../domain/visit';
import type { Pixel } from '../../leg-index';
import { mercatorOf } from '../../tracks/mercator';
import { boxFrom, grown, overlap, overlapOf, type LabelBox } from '../label-box';
import type { LabelRoom } from './label-placement';
import { MARGIN, PlaceNameSheet, type Naming, type PlacedName } from './place-name-sheet';
import type { Quad, Quads } from './quads';

/** What is drawn beside the names of places at the moment; pixels from the map's upper left corner. */
export interface Surroundings {
	/** The part that no panel covers. */
	readonly clear: LabelBox;
	/** The map's controls, and what else lies over it. */
	readonly covers: readonly LabelBox[];
	/** The names of units, and their glyphs: names of places below fade. */
	readonly written: readonly LabelBox[];
	/** Where units are, and how far their glyphs reach: the name of a port gives room to what lies there. */
	readonly units: readonly { readonly pixel: Pixel; readonly reach: number }[];
}

export interface PlaceNamesOptions {
	/** Undefined where a position is not seen. */
	readonly project: (position: LngLat) => Pixel | undefined;
	readonly surroundings: () => Surroundings;
	/** Names of places have come to stand elsewhere. */
	readonly onplaced: () => void;
}

/** How a name is drawn. */
interface Standing {
	/** 0–1: the less, the more of it is written over or cut. */
	readonly strength: number;
	/** How far it has been moved out from its place, in pixels to the right and down. */
	readonly push: readonly [x: number, y: number];
}

/** A name of a place on the screen. */
export interface NameInSight {
	readonly name: PlacedName;
	readonly standing: Standing;
	/** What its letters take up, in pixels from the map's upper left corner. */
	readonly box: LabelBox;
}

/** In a level of zoom. */
const STEPS = 4;
/** A name of which the inverse of this part is written over is not drawn at all. */
const FADING = 12;
/** So many pixels before the edge of what is seen cuts a name it begins to fade. */
const EDGE = 4;
/** So near to the edge of what is seen, in pixels across and down, a name looks for a side where it is not cut. */
const NEAR_EDGE = { across: 220, down: 60 } as const;
/** It keeps so many pixels apart from there, and leaves its port's ship room. */
const APART = 8;
const PLAIN: Standing = { strength: 1, push: [0, 0] };

/** Where the names of places stand, and how strongly each is drawn. */
export class PlaceNames {
	readonly #options: PlaceNamesOptions;
	readonly #sheet = new PlaceNameSheet();
	/** As they were told of last. */
	#placed: readonly PlacedName[] = [];
	/** Those that the graphics card has. */
	#sent: readonly PlacedName[] | undefined;
	#standings: readonly Standing[] = [];
	#rooms: ReadonlyMap<string, LabelRoom> = new Map();

	constructor(options: PlaceNamesOptions) {
		this.#options = options;
	}

	/** Those that are drawn, as they stand at the moment; `uncovered`: as they would be if nothing were written over them. */
	inSight(uncovered = false): NameInSight[] {
		const around = this.#options.surroundings();
		const surroundings = uncovered ? { ...around, written: [] } : around;
		return this.#placed.flatMap((name) => {
			const pixel = this.#options.project(name.place.position);
			if (!pixel) return [];
			const standing = standingOf(name, pixel, surroundings);
			return standing.strength > 0 ? [{ name, standing, box: boxOf(name, pixel, standing) }] : [];
		});
	}

	/** The letters of another language have come. */
	rewrite(): void {
		this.#sheet.forget();
	}

	/**
	 * From now on names look for a side where the edge of what is seen does not cut them and nothing lies over them, as the
	 * camera stands. Not while it moves: names keep their sides. Answers whether that is anything new.
	 */
	keepWithin(places: Naming['places']): boolean {
		const surroundings = this.#options.surroundings();
		const rooms = new Map<string, LabelRoom>();
		for (const { id, position } of places) {
			const pixel = this.#options.project(position);
			const room = pixel && roomAt(pixel, surroundings);
			if (room) rooms.set(id, room);
		}
		if (JSON.stringify([...rooms]) === JSON.stringify([...this.#rooms])) return false;
		this.#rooms = rooms;
		return true;
	}

	/** Names keep their places within a step of zoom, and none comes nearer to another than at its beginning. */
	place(naming: Omit<Naming, 'rooms'>): readonly PlacedName[] {
		const zoom = Math.floor(STEPS * naming.zoom) / STEPS;
		const names = this.#sheet.write({ ...naming, rooms: this.#rooms, zoom });
		if (names !== this.#placed) queueMicrotask(() => this.#options.onplaced());
		this.#placed = names;
		return names;
	}

	/** Brings to the graphics card what it has not. */
	send(quads: Quads, naming: Omit<Naming, 'rooms'>): void {
		const names = this.place(naming);
		const surroundings = this.#options.surroundings();
		const standings = names.map((name) => {
			const pixel = this.#options.project(name.place.position);
			return pixel ? standingOf(name, pixel, surroundings) : PLAIN;
		});
		const before = this.#standings;
		if (names === this.#sent && standings.every((it, i) => areSame(it, before[i]))) return;
		this.#sent = names;
		this.#standings = standings;
		quads.set(names.map((name, i) => quadOf(name, standings[i] ?? PLAIN, naming.ratio)));
	}

	/** Binds the picture of the names. */
	bind(gl: WebGL2RenderingContext): void {
		this.#sheet.picture.bind(gl);
	}

	/** Frees what is on the graphics card. */
	delete(gl: WebGL2RenderingContext): void {
		this.#sheet.picture.delete(gl);
		this.#sent = undefined;
	}
}

/** How far it is from a place that is seen to the edges and to what lies over the map, where any of them is near. */
function roomAt(
	{ x, y }: Pixel,
	{ clear, covers }: Pick<Surroundings, 'clear' | 'covers'>
): LabelRoom | undefined {
	const { left, top, right, bottom } = boxFrom(x, y, clear);
	if (left > 0 || top > 0 || right < 0 || bottom < 0) return undefined;
	const { across, down } = NEAR_EDGE;
	const near = { left: -across, top: -down, right: across, bottom: down };
	const over = covers.map((cover) => boxFrom(x, y, cover)).filter((it) => overlap(it, near));
	if (-left > across && right > across && -top > down && bottom > down && over.length === 0)
		return undefined;
	return {
		within: rounded(grown({ left, top, right, bottom }, -APART)),
		covers: over.map(rounded)
	};
}

function rounded({ left, top, right, bottom }: LabelBox): LabelBox {
	return {
		left: Math.round(left),
		top: Math.round(top),
		right: Math.round(right),
		bottom: Math.round(bottom)
	};
}

function standingOf(name: PlacedName, pixel: Pixel, surroundings: Surroundings): Standing {
	const { clear, covers, written, units } = surroundings;
	const push = pushOf(name, pixel, units);
	const box = boxOf(name, pixel, { push });
	const area = (box.right - box.left) * (box.bottom - box.top);
	const over = [...written, ...covers];
	const covered = over.reduce((sum, other) => sum + overlapOf(box, other), 0) / area;
	const strength = Math.min(1, distanceFromEdge(box, clear) / EDGE) - FADING * covered;
	return { strength: Math.max(0, strength), push };
}

/** In pixels, of what lies within or wholly beyond it, under panels; 0 of what it cuts. */
function distanceFromEdge(box: LabelBox, clear: LabelBox): number {
	const within = [
		box.left - clear.left,
		box.top - clear.top,
		clear.right - box.right,
		clear.bottom - box.bottom
	];
	const beyond = [
		clear.left - box.right,
		clear.top - box.bottom,
		box.left - clear.right,
		box.top - clear.bottom
	];
	return Math.max(0, Math.min(...within), Math.max(...beyond));
}

/** The nearer a unit comes to a place, the farther out its name stands: clear of the glyph of one that lies there. */
function pushOf(
	name: PlacedName,
	{ x, y }: Pixel,
	units: Surroundings['units']
): readonly [x: number, y: number] {
	const { left, top, right, bottom } = boxOf(name, { x: 0, y: 0 }, PLAIN);
	const [across, down] = [Math.max(left, Math.min(0, right)), Math.max(top, Math.min(0, bottom))];
	const away = Math.hypot(across, down);
	if (away === 0) return PLAIN.push;
	const pushed = units.reduce((most, { pixel, reach }) => {
		const nearness = 1 - Math.hypot(pixel.x - x, pixel.y - y) / reach;
		return Math.max(most, nearness * (reach - away));
	}, 0);
	return pushed > 0 ? [(pushed * across) / away, (pushed * down) / away] : PLAIN.push;
}

function boxOf(
	{ offset, width, height }: PlacedName,
	{ x, y }: Pixel,
	{ push }: Pick<Standing, 'push'>
): LabelBox {
	const [left, top] = [x + offset[0] + push[0] + MARGIN, y + offset[1] + push[1] + MARGIN];
	return { left, top, right: left + width - 2 * MARGIN, bottom: top + height - 2 * MARGIN };
}

function areSame(a: Standing, b: Standing | undefined): boolean {
	return a.strength === b?.strength && a.push[0] === b.push[0] && a.push[1] === b.push[1];
}

function quadOf(
	{ place, offset, width, height, cell }: PlacedName,
	{ strength, push }: Standing,
	ratio: number
): Quad {
	const [wide, high] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
	return {
		point: mercatorOf(place.position),
		shift: [offset[0] + push[0], offset[1] + push[1]],
		spot: (x, y) => [((x + 1) / 2) * wide, ((y + 1) / 2) * high],
		look: [cell.x, cell.y, strength, 0]
	};
}
