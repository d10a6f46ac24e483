import type { LngLat } from '../../../domain/visit';
import type { Pixel } from '../../leg-index';
import { mercatorOf } from '../../tracks/mercator';
import type { TakenRoom } from '../name-room';
import type { LabelBox } from './label-placement';
import { PlaceNameSheet, type Naming, type PlacedName } from './place-name-sheet';
import type { Quad, Quads } from './quads';

export interface PlaceNamesOptions {
	/** Undefined where a position is not seen. */
	readonly project: (position: LngLat) => Pixel | undefined;
	/** What is written over places at the moment, in pixels from the map's upper left corner: names below it fade. */
	readonly covers: () => readonly LabelBox[];
	/** Names of places have come to stand elsewhere. */
	readonly onplaced: () => void;
}

/** In a level of zoom. */
const STEPS = 4;
/** A name of which the inverse of this part is written over is not drawn at all. */
const FADING = 12;

/** Where the names of places stand, and how strongly each is drawn. */
export class PlaceNames {
	readonly #options: PlaceNamesOptions;
	readonly #sheet = new PlaceNameSheet();
	/** As they were told of last. */
	#placed: readonly PlacedName[] = [];
	/** Those that the graphics card has. */
	#sent: readonly PlacedName[] | undefined;
	#strengths: readonly number[] = [];
	#written: readonly TakenRoom[] = [];

	constructor(options: PlaceNamesOptions) {
		this.#options = options;
	}

	/** As they stand at the moment, without those that something is written over. */
	get uncovered(): readonly PlacedName[] {
		const covers = this.#options.covers();
		return this.#placed.filter((name) => this.#strengthOf(name, covers) === 1);
	}

	/** The letters of another language have come. */
	rewrite(): void {
		this.#sheet.forget();
	}

	/** From now on names keep clear of what is written there, where they can. Answers whether that is anything new. */
	makeWay(written: readonly TakenRoom[]): boolean {
		if (JSON.stringify(written) === JSON.stringify(this.#written)) return false;
		this.#written = written;
		return true;
	}

	/** Names keep their places within a step of zoom, and none comes nearer to another than at its beginning. */
	place(naming: Omit<Naming, 'written'>): readonly PlacedName[] {
		const zoom = Math.floor(STEPS * naming.zoom) / STEPS;
		const names = this.#sheet.write({ ...naming, written: this.#written, zoom });
		if (names !== this.#placed) queueMicrotask(() => this.#options.onplaced());
		this.#placed = names;
		return names;
	}

	/** Brings to the graphics card what it has not. */
	send(quads: Quads, naming: Omit<Naming, 'written'>): void {
		const names = this.place(naming);
		const covers = this.#options.covers();
		const strengths = names.map((name) => this.#strengthOf(name, covers));
		if (names === this.#sent && strengths.every((it, i) => it === this.#strengths[i])) return;
		this.#sent = names;
		this.#strengths = strengths;
		quads.set(names.map((name, i) => quadOf(name, strengths[i] ?? 1, naming.ratio)));
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

	/** 0–1: the less, the more of it is written over. */
	#strengthOf({ place, offset, width, height }: PlacedName, covers: readonly LabelBox[]): number {
		if (covers.length === 0) return 1;
		const pixel = this.#options.project(place.position);
		if (!pixel) return 1;
		const [left, top] = [pixel.x + offset[0], pixel.y + offset[1]];
		const covered = covers.reduce((sum, cover) => {
			const wide = Math.min(left + width, cover.right) - Math.max(left, cover.left);
			const high = Math.min(top + height, cover.bottom) - Math.max(top, cover.top);
			return sum + Math.max(0, wide) * Math.max(0, high);
		}, 0);
		return Math.max(0, 1 - (FADING * covered) / (width * height));
	}
}

function quadOf(
	{ place, offset, width, height, cell }: PlacedName,
	strength: number,
	ratio: number
): Quad {
	const [wide, high] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
	return {
		point: mercatorOf(place.position),
		shift: offset,
		spot: (x, y) => [((x + 1) / 2) * wide, ((y + 1) / 2) * high],
		look: [cell.x, cell.y, strength, 0]
	};
}
