import { TrackBuffers } from './buffers';
import { geometryOf, type Ranges } from './geometry';
import { LEVELS, levelsFor, type Level } from './levels';
import { pointsOf } from './points';
import { inSlices, nextTask } from '../../scheduler';
import { TABLE_WIDTH, traitsTable, type DrawnTrack, type Looks } from './traits';

/** Tracks at one level of detail, on the graphics card. */
export interface StoredTracks {
	readonly tracks: readonly DrawnTrack[];
	readonly ranges: Ranges;
	readonly buffers: TrackBuffers;
}

/**
 * The tracks that the layers draw, on the graphics card. They are brought there once at every level of detail, in
 * slices, so that the page goes on meanwhile: the level that is in view first. What is there is drawn until the next is.
 */
export class TrackStore {
	readonly #onchange: () => void;
	readonly #levels: readonly Level[];
	#tracks: readonly DrawnTrack[] = [];
	#looks: Looks = { focusOf: () => '', glyphOf: () => 0, nameOf: () => undefined };
	#gl: WebGL2RenderingContext | undefined;
	#zoom = 0;
	/** By the number of the level. */
	#stored = new Map<number, StoredTracks>();
	#table: WebGLTexture | undefined;
	/** The tracks whose table is on the graphics card, while their looks are what it says. */
	#tabled: readonly DrawnTrack[] | undefined;
	/** What it says of which tracks, while that is how they look. */
	#filled: { readonly tracks: readonly DrawnTrack[]; readonly table: Float32Array } | undefined;
	/** Counts what was asked for: work for an earlier one is given up. */
	#asked = 0;
	#lineLooks = 0;
	#built: Promise<void> = Promise.resolve();

	/** `onchange`: there is something else to draw. */
	constructor(onchange: () => void, levels: readonly Level[] = LEVELS) {
		this.#onchange = onchange;
		this.#levels = levels;
	}

	/** Counts how often lines have come to look different. */
	get lineLooks(): number {
		return this.#lineLooks;
	}

	/** Resolves when all that was asked for is there, at every level of detail. */
	get built(): Promise<void> {
		return this.#built;
	}

	set(tracks: readonly DrawnTrack[]): void {
		this.#tracks = tracks;
		this.#built = this.#build();
	}

	setLooks(looks: Partial<Looks>): void {
		this.#looks = { ...this.#looks, ...looks };
		this.#tabled = this.#filled = undefined;
		if (looks.focusOf) this.#lineLooks++;
		this.#onchange();
	}

	/** From now on there is a context; after a lost one, another. */
	attach(gl: WebGL2RenderingContext, zoom: number): void {
		this.#gl = gl;
		this.#zoom = zoom;
		this.#built = this.#build();
	}

	/** Frees what is on the graphics card, also before a lost context takes it. */
	detach(): void {
		this.#asked++;
		this.#clear();
		this.#gl?.deleteTexture(this.#table ?? null);
		this.#gl = this.#table = this.#tabled = undefined;
	}

	/** Reckons how the tracks look: otherwise the next frame has to. */
	prepare(): void {
		this.#tableOf(this.#tracks);
	}

	/** The best that is there for a zoom, bound to be drawn within a frame; the table to texture unit 0. */
	bind(zoom: number): StoredTracks | undefined {
		this.#zoom = zoom;
		const level = levelsFor(zoom, this.#levels).find((number) => this.#stored.has(number));
		const stored = level === undefined ? undefined : this.#stored.get(level);
		if (!stored || !this.#gl) return undefined;
		this.#bindTable(this.#gl, stored.tracks);
		stored.buffers.bind();
		return stored;
	}

	#bindTable(gl: WebGL2RenderingContext, tracks: readonly DrawnTrack[]): void {
		this.#table ??= gl.createTexture();
		gl.activeTexture(gl.TEXTURE0);
		gl.bindTexture(gl.TEXTURE_2D, this.#table);
		if (this.#tabled === tracks) return;
		this.#tabled = tracks;
		const table = this.#tableOf(tracks);
		const rows = table.length / 4 / TABLE_WIDTH;
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TABLE_WIDTH, rows, 0, gl.RGBA, gl.FLOAT, table);
		for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
			gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
	}

	#tableOf(tracks: readonly DrawnTrack[]): Float32Array {
		if (this.#filled?.tracks !== tracks)
			this.#filled = { tracks, table: traitsTable(tracks, this.#looks) };
		return this.#filled.table;
	}

	async #build(): Promise<void> {
		const asked = ++this.#asked;
		const [gl, tracks, stale] = [this.#gl, this.#tracks, this.#stored];
		if (!gl) return;
		const wanted = () => asked === this.#asked;
		await nextTask();
		const points = await inSlices(pointsOf(tracks), wanted);
		for (const level of levelsFor(this.#zoom, this.#levels)) {
			const coarseness = this.#levels[level];
			if (!points || !coarseness || !wanted()) return;
			await nextTask();
			if (!wanted()) return;
			const buffers = new TrackBuffers(gl);
			const making = geometryOf(tracks, points, coarseness, buffers);
			const ranges = await inSlices(making, wanted, () => buffers.clear);
			if (!ranges || !wanted()) {
				buffers.delete();
				return;
			}
			if (this.#stored === stale) this.#clear();
			this.#stored.set(level, { tracks, ranges, buffers });
			this.#onchange();
		}
	}

	#clear(): void {
		for (const { buffers } of this.#stored.values()) buffers.delete();
		this.#stored = new Map();
	}
}
