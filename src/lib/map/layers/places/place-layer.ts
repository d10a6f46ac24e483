import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { LngLat } from '../../../domain/visit';
import type { MapContent, MapPlace, Subject } from '../../../scene/content';
import { eventMarks, type EventMark } from '../../features';
import { MARK_BOX, type PlaceMark } from '../../../symbology/glyphs';
import { drawnRatio, type Ground, type MovingLayer } from '../../moving-sheet/ground';
import { rgb, type Palette } from '../../../symbology/palette';
import { nextTask } from '../../../scheduler';
import { mercatorOf } from '../../tracks/mercator';
import { Programs } from '../../tracks/program';
import { turnsInView } from '../../tracks/worlds';
import { atZoom } from '../../../symbology/at-zoom';
import { MARKS, MarkSheet } from './mark-sheet';
import type { Naming } from './place-name-sheet';
import { PlaceNames, type NameInSight, type PlaceNamesOptions } from './place-names';
import { Quads, type Quad } from './quads';
import {
	AREA_SCALES,
	EVENT_OPACITIES,
	EVENTS_FROM,
	RING_SCALES,
	ringOf
} from '../../../symbology/rings';
import { GROWTH, PARTS, placeShaders } from './place-shaders';

/** Of a place at which no visit that is shown calls: it steps back, and can still be picked. */
const ASIDE = 0.3;
const AREA = 0.8;
/** However faint marks of its kind are at a zoom. */
const ALWAYS = 2;

/** What the graphics card has of places. */
interface PlaceDrawing {
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

	readonly #names: PlaceNames;
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
	#selected: Subject | null = null;
	#hovered: Subject | null = null;
	/** Pointed at elsewhere on the page. */
	#lit: ReadonlySet<string> = new Set();
	#ground: Ground | undefined;
	readonly #programs = new Programs(placeShaders);
	#drawing: PlaceDrawing | undefined;
	/** Of the rings and marks something has changed since they were sent. */
	#changed = true;
	#drawn = false;

	constructor(palette: Palette, options: PlaceNamesOptions) {
		this.#palette = palette;
		this.#ink = rgb(palette.ink);
		this.#paper = rgb(palette.paper);
		this.#names = new PlaceNames(options);
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
		this.#names.rewrite();
		this.#ground?.triggerRepaint();
	}

	select(target: Subject | null): void {
		this.#selected = target;
		this.#change();
	}

	/** The pointer is on it, on the map. */
	hover(target: Subject | null): void {
		const hovered = target?.type === 'visit' ? null : target;
		if (hovered?.id === this.#hovered?.id && hovered?.type === this.#hovered?.type) return;
		this.#hovered = hovered;
		this.#change();
	}

	/** The pointer or the focus is on them, elsewhere on the page. */
	highlight(places: ReadonlySet<string>): void {
		if (places.size === 0 && this.#lit.size === 0) return;
		this.#lit = places;
		this.#change();
	}

	/** For when the camera rests: names keep within what is seen where they can. */
	keepWithin(): void {
		if (this.#names.keepWithin(this.#places)) this.#ground?.triggerRepaint();
	}

	/** The names as they are drawn at the moment; `uncovered`: as they would be if nothing were written over them. */
	namesInSight(uncovered = false): readonly NameInSight[] {
		return this.#names.inSight(uncovered);
	}

	onAdd(ground: Ground, gl: WebGL2RenderingContext): void {
		this.#ground = ground;
		this.#change();
		// The basemap makes way for the names from its first frame on where it knows of them by then.
		void nextTask().then(() => {
			if (ground === this.#ground)
				this.#names.place(this.#naming(ground.getZoom(), drawnRatio(gl)));
		});
	}

	onRemove(_: Ground, gl: WebGL2RenderingContext): void {
		this.#programs.delete();
		this.#names.delete(gl);
		this.#marks.delete(gl);
		for (const quads of Object.values(this.#drawing ?? {})) (quads as Quads).delete();
		this.#drawing = this.#ground = undefined;
		this.#drawn = false;
	}

	get drawn(): boolean {
		return this.#drawn;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const ground = this.#ground;
		const program = ground && this.#programs.use(gl, input, () => ground.triggerRepaint());
		this.#drawn = this.#programs.refused;
		if (!program) return;
		const [zoom, ratio] = [ground.getZoom(), drawnRatio(gl)];
		const drawing = (this.#drawing ??= {
			rings: new Quads(gl),
			areas: new Quads(gl),
			events: new Quads(gl),
			names: new Quads(gl)
		});
		if (this.#changed) this.#send(drawing);
		this.#names.send(drawing.names, this.#naming(zoom, ratio));
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
		this.#names.bind(gl);
		draw(PARTS.name, drawing.names, 1);
		gl.bindVertexArray(null);
		gl.activeTexture(gl.TEXTURE0);
		this.#drawn = true;
	}

	/** Places of fewer visits lie below those of more. */
	#send({ rings, areas, events }: PlaceDrawing): void {
		this.#changed = false;
		const byCalls = this.#places.toSorted((a, b) => a.calls - b.calls);
		rings.set(byCalls.filter(({ kind }) => kind !== 'area').map((place) => this.#ring(place)));
		areas.set(
			byCalls
				.filter(({ kind }) => kind === 'area')
				.map(({ id, position }) => mark('area', position, [0, 0], this.#strengthOf(id, AREA)))
		);
		// The one that is meant lies on top of its neighbours.
		const meant = new Set([this.#selected, this.#hovered].map(eventOf));
		const [others, those] = [false, true].map((it) =>
			this.#events.filter(({ id }) => meant.has(id) === it)
		) as [EventMark[], EventMark[]];
		events.set([
			...others.map(({ position, shift }) => mark('event', position, shift, 1)),
			...those.map(({ position, shift }) => mark('meant-event', position, shift, ALWAYS))
		]);
	}

	#ring({ id, position, calls }: MapPlace): Quad {
		const { radius, stroke } = ringOf(calls);
		const { selected, hovered } = GROWTH;
		const growth = id === placeOf(this.#selected) ? selected : this.#isPointedAt(id) ? hovered : 0;
		return {
			point: mercatorOf(position),
			shift: [0, 0],
			spot: (x, y) => [x, y],
			look: [radius, stroke, growth, this.#strengthOf(id, 1)]
		};
	}

	#strengthOf(id: string, full: number): number {
		if (id === placeOf(this.#selected) || this.#isPointedAt(id)) return 1;
		return this.#called && !this.#called.has(id) ? ASIDE : full;
	}

	#isPointedAt(id: string): boolean {
		return id === placeOf(this.#hovered) || this.#lit.has(id);
	}

	#naming(zoom: number, ratio: number): Omit<Naming, 'rooms'> {
		return {
			places: this.#places,
			called: this.#called,
			selected: placeOf(this.#selected),
			palette: this.#palette,
			zoom,
			ratio
		};
	}

	#change(): void {
		this.#changed = true;
		this.#ground?.triggerRepaint();
	}
}

function placeOf(target: Subject | null): string | null {
	return target?.type === 'place' ? target.id : null;
}

function eventOf(target: Subject | null): string | null {
	return target?.type === 'event' ? target.id : null;
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
