import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { LngLat } from '../../../domain/visit';
import type { MapContent, MapPlace, Target } from '../../content';
import { eventMarks, type EventMark } from '../../features';
import { MARK_BOX, type PlaceMark } from '../../glyphs';
import type { Pixel } from '../../leg-index';
import { drawnRatio, type Ground, type MovingLayer } from '../../moving-sheet/ground';
import { rgb, type Palette } from '../../palette';
import { nextTask } from '../../../slices';
import { mercatorOf } from '../../tracks/mercator';
import { programFor, type TrackProgram } from '../../tracks/program';
import { turnsInView } from '../../tracks/worlds';
import { atZoom } from '../at-zoom';
import { MARKS, MarkSheet } from './mark-sheet';
import { PlaceNameSheet, type PlacedName } from './name-sheet';
import { Quads, type Quad } from './quads';
import { AREA_SCALES, EVENT_OPACITIES, EVENTS_FROM, RING_SCALES, ringOf } from './rings';
import { GROWTH, PARTS, placeShaders } from './shaders';

/** A part of the screen, in pixels from the map's upper left corner. */
export interface ScreenBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface PlaceLayerOptions {
	/** Undefined where a position is not seen. */
	readonly project: (position: LngLat) => Pixel | undefined;
	/** What is written over places at the moment: names below it fade. */
	readonly covers: () => readonly ScreenBox[];
	/** Names of places have come to stand elsewhere. */
	readonly onplaced: () => void;
}

/** Of a place at which no visit that is shown calls: it steps back, and can still be picked. */
const ASIDE = 0.3;
const AREA = 0.8;
/** In a level of zoom. */
const STEPS = 4;
/** A name of which the inverse of this part is written over is not drawn at all. */
const FADING = 12;

/** What the graphics card has of places. */
interface Drawing {
	readonly rings: Quads;
	readonly areas: Quads;
	readonly events: Quads;
	readonly names: Quads;
}

/** The rings, marks and names of the record's places, and the diamonds of its events. */
export class PlaceLayer implements MovingLayer {
	readonly id = 'places';
	readonly type = 'custom';
	readonly renderingMode = '2d';

	readonly #options: PlaceLayerOptions;
	readonly #names = new PlaceNameSheet();
	readonly #marks = new MarkSheet();
	#palette: Palette;
	#ink: readonly number[];
	#paper: readonly number[];
	#places: readonly MapPlace[] = [];
	#events: readonly EventMark[] = [];
	/** What all of them take up of the world from west to east, in Mercator 0–1. */
	#extent = { west: 0, east: 0 };
	/** By visits that are shown; null where all are. */
	#called: ReadonlySet<string> | null = null;
	#selected: string | null = null;
	#hovered: string | null = null;
	/** Pointed at elsewhere on the page. */
	#lit: ReadonlySet<string> = new Set();
	#ground: Ground | undefined;
	#program: TrackProgram | undefined;
	#drawing: Drawing | undefined;
	/** As they were told of last. */
	#placed: readonly PlacedName[] = [];
	/** The names that the graphics card has, each with how strongly it is drawn. */
	#sent: readonly PlacedName[] | undefined;
	#strengths: readonly number[] = [];
	/** Of the rings and marks something has changed since they were sent. */
	#changed = true;
	#drawn = false;

	constructor(palette: Palette, options: PlaceLayerOptions) {
		this.#palette = palette;
		this.#ink = rgb(palette.ink);
		this.#paper = rgb(palette.paper);
		this.#options = options;
	}

	/** `called`: the places that shown visits call at, the others step back; null where none does. */
	setContent({ places, events }: MapContent, called: ReadonlySet<string> | null): void {
		this.#places = places;
		this.#events = eventMarks(events);
		const xs = [...places, ...events].map(({ position }) => mercatorOf(position)[0]);
		this.#extent = { west: Math.min(...xs), east: Math.max(...xs) };
		this.#called = called;
		this.#change();
	}

	setPalette(palette: Palette): void {
		this.#palette = palette;
		this.#ink = rgb(palette.ink);
		this.#paper = rgb(palette.paper);
		this.#change();
	}

	/** The letters of another language have come. */
	rewrite(): void {
		this.#names.forget();
		this.#ground?.triggerRepaint();
	}

	select(target: Target | null): void {
		this.#selected = placeOf(target);
		this.#change();
	}

	/** The pointer is on it, on the map. */
	hover(target: Target | null): void {
		const hovered = placeOf(target);
		if (hovered === this.#hovered) return;
		this.#hovered = hovered;
		this.#change();
	}

	/** The pointer or the focus is on them, elsewhere on the page. */
	highlight(places: ReadonlySet<string>): void {
		if (places.size === 0 && this.#lit.size === 0) return;
		this.#lit = places;
		this.#change();
	}

	/** The names as they stand at the moment, without those that something is written over. */
	get names(): readonly PlacedName[] {
		const covers = this.#options.covers();
		return this.#placed.filter((name) => this.#uncovered(name, covers) === 1);
	}

	onAdd(ground: Ground, gl: WebGL2RenderingContext): void {
		this.#ground = ground;
		this.#change();
		// The basemap makes way for the names from its first frame on where it knows of them by then.
		void nextTask().then(() => {
			if (ground === this.#ground) this.#place(ground.getZoom(), drawnRatio(gl));
		});
	}

	onRemove(_: Ground, gl: WebGL2RenderingContext): void {
		this.#program?.delete();
		this.#names.picture.delete(gl);
		this.#marks.delete(gl);
		for (const quads of Object.values(this.#drawing ?? {})) (quads as Quads).delete();
		this.#program = this.#drawing = this.#ground = undefined;
		this.#sent = undefined;
		this.#drawn = false;
	}

	get drawn(): boolean {
		return this.#drawn;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		this.#drawn = false;
		const ground = this.#ground;
		if (!ground) return;
		const repaint = () => ground.triggerRepaint();
		const program = programFor(this.#program, gl, input, placeShaders, repaint);
		this.#program = program;
		this.#drawn = program.refused;
		if (!program.ready) return;
		const [zoom, ratio] = [ground.getZoom(), drawnRatio(gl)];
		const drawing = (this.#drawing ??= {
			rings: new Quads(gl),
			areas: new Quads(gl),
			events: new Quads(gl),
			names: new Quads(gl)
		});
		if (this.#changed) this.#send(drawing);
		this.#sendNames(drawing, zoom, ratio);
		program.use();
		program.setInt('u_picture', 1);
		program.setFloats('u_half_screen', [gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2], 2);
		program.setFloats('u_ratio', [ratio], 1);
		program.setFloats('u_marks', [MARKS.length], 1);
		program.setFloats('u_ink', this.#ink, 3);
		program.setFloats('u_paper', this.#paper, 3);
		const worlds = turnsInView(ground.getBounds(), input, this.#extent);
		const draw = (part: number, quads: Quads, scale: number, opacity = 1) => {
			program.setInt('u_part', part);
			program.setFloats('u_scale', [scale], 1);
			program.setFloats('u_opacity', [opacity], 1);
			for (const turns of worlds) {
				program.setProjection(input, turns);
				quads.draw();
			}
		};
		const ringScale = atZoom(RING_SCALES, zoom);
		draw(PARTS.glow, drawing.rings, ringScale);
		draw(PARTS.ring, drawing.rings, ringScale);
		this.#marks.bind(gl, this.#palette);
		draw(PARTS.mark, drawing.areas, atZoom(AREA_SCALES, zoom));
		if (zoom >= EVENTS_FROM) draw(PARTS.mark, drawing.events, 1, atZoom(EVENT_OPACITIES, zoom));
		this.#names.picture.bind(gl);
		draw(PARTS.name, drawing.names, 1);
		gl.bindVertexArray(null);
		gl.activeTexture(gl.TEXTURE0);
		this.#drawn = true;
	}

	/** Places of fewer visits lie below those of more. */
	#send({ rings, areas, events }: Drawing): void {
		this.#changed = false;
		const byCalls = this.#places.toSorted((a, b) => a.calls - b.calls);
		rings.set(byCalls.filter(({ kind }) => kind !== 'area').map((place) => this.#ring(place)));
		areas.set(
			byCalls
				.filter(({ kind }) => kind === 'area')
				.map(({ id, position }) => mark('area', position, [0, 0], this.#strengthOf(id, AREA)))
		);
		events.set(this.#events.map(({ position, shift }) => mark('event', position, shift, 1)));
	}

	#ring({ id, position, calls }: MapPlace): Quad {
		const { radius, stroke } = ringOf(calls);
		const { selected, hovered } = GROWTH;
		const growth = id === this.#selected ? selected : this.#isPointedAt(id) ? hovered : 0;
		return {
			point: mercatorOf(position),
			shift: [0, 0],
			spot: (x, y) => [x, y],
			look: [radius, stroke, growth, this.#strengthOf(id, 1)]
		};
	}

	#strengthOf(id: string, full: number): number {
		if (id === this.#selected || this.#isPointedAt(id)) return 1;
		return this.#called && !this.#called.has(id) ? ASIDE : full;
	}

	#isPointedAt(id: string): boolean {
		return id === this.#hovered || this.#lit.has(id);
	}

	/** Where the names stand at a zoom. */
	#place(zoom: number, ratio: number): readonly PlacedName[] {
		const names = this.#names.write({
			places: this.#places,
			called: this.#called,
			selected: this.#selected,
			palette: this.#palette,
			// Names keep their places within a step of zoom, and none comes nearer to another than at its beginning.
			zoom: Math.floor(STEPS * zoom) / STEPS,
			ratio
		});
		if (names !== this.#placed) queueMicrotask(() => this.#options.onplaced());
		this.#placed = names;
		return names;
	}

	#sendNames({ names: quads }: Drawing, zoom: number, ratio: number): void {
		const names = this.#place(zoom, ratio);
		const covers = this.#options.covers();
		const strengths = names.map((name) => this.#uncovered(name, covers));
		if (names === this.#sent && strengths.every((it, i) => it === this.#strengths[i])) return;
		this.#sent = names;
		this.#strengths = strengths;
		quads.set(names.map((name, i) => quadOf(name, strengths[i] ?? 1, ratio)));
	}

	/** How strongly a name is drawn: the less, the more of it is written over. */
	#uncovered({ place, offset, width, height }: PlacedName, covers: readonly ScreenBox[]): number {
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

	#change(): void {
		this.#changed = true;
		this.#ground?.triggerRepaint();
	}
}

function placeOf(target: Target | null): string | null {
	return target?.type === 'place' ? target.id : null;
}

function mark(
	which: PlaceMark,
	position: LngLat,
	shift: readonly [x: number, y: number],
	opacity: number
): Quad {
	return {
		point: mercatorOf(position),
		shift,
		spot: (x, y) => [x, y],
		look: [MARKS.indexOf(which), MARK_BOX, opacity, 0]
	};
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
