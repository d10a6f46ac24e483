import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { Instant } from '../../../domain/time';
import { NO_PADDING, type Padding } from '../../../scene/content';
import { drawnRatio, type Ground, type MovingLayer } from '../../moving-sheet/ground';
import type { AtlasPalette } from '../../../symbology/palette';
import { sailedRange } from '../../tracks/geometry';
import { Programs, type TrackProgram } from '../../tracks/program';
import type { TrackStore } from '../../tracks/track-store';
import { dayAndHour, liveriesOf, type NameSide } from '../../tracks/traits';
import { turnsInView } from '../../tracks/worlds';
import { atOnce, inSlices, nextTask, type Steps } from '../../../scheduler';
import { loadSilhouettes } from '../../../symbology/silhouettes';
import { loadNameLetters } from '../../fonts';
import { UNIT_BOX } from '../../../symbology/glyphs';
import { atZoom } from '../../../symbology/at-zoom';
import { GlyphSheet } from './glyph-sheet';
import { namedAt, sidesOf, type NamedVisit } from './named-visits';
import type { UnitName } from './name-box';
import { MOST, NameSheet, type Cell } from './unit-name-sheet';
import { PARTS, unitShaders } from './unit-shaders';
import { HALO, LEADING, NAME_HEIGHT, UNIT_SIZES } from './sizes';

/** Where no more pixels than this are clear of panels, space for names is short. */
const NARROW = 600;
/** Between a name and the edge of what is clear, on either side, in pixels. */
const APART_FROM_EDGE = 8;

/**
 * The units under way, each at the head of its track, and their names. Where they are is reckoned on the graphics card,
 * from the same geometry as their trails: a thousand cost the page no more than ten.
 */
export class UnitLayer implements MovingLayer {
	readonly id = 'units';
	readonly type = 'custom';
	readonly renderingMode = '2d';

	readonly #tracks: TrackStore;
	readonly #sheet: GlyphSheet;
	readonly #names = new NameSheet();
	#palette: AtlasPalette;
	#liveries: readonly number[];
	#instant: Instant = -Infinity;
	#visits: readonly NamedVisit[] = [];
	/** Where each name stands if it can. */
	#sides: ReadonlyMap<string, NameSide> = new Map();
	#selected: string | null = null;
	#padding: Padding = NO_PADDING;
	/** What is written in the sheet of names. */
	#written = '';
	/** Where each stands in it, by visit and by whether it leans. */
	#cells: ReadonlyMap<string, Cell | undefined> = new Map();
	#texts: ReadonlyMap<string, string> = new Map();
	#ground: Ground | undefined;
	/** Pixels of the screen for each pixel of the style. */
	#ratio = 1;
	readonly #programs = new Programs(unitShaders);
	/** Settled when the marks and the letters of the visits are there. */
	#lettered: Promise<unknown> = Promise.resolve();
	/** Marks and names have been drawn once. */
	#prepared = false;
	#preparing: Promise<void> = Promise.resolve();
	#drawn = false;

	constructor(palette: AtlasPalette, tracks: TrackStore, sheet = new GlyphSheet(palette)) {
		this.#tracks = tracks;
		this.#palette = palette;
		this.#liveries = liveriesOf(palette);
		this.#sheet = sheet;
		tracks.setLooks({ glyphOf: ({ mark, insignia }) => sheet.numberOf(mark, insignia) });
	}

	/** Whose units are drawn and named. Resolves when their marks and the letters are there. */
	async setVisits(visits: readonly NamedVisit[]): Promise<void> {
		this.#visits = visits;
		this.#sides = sidesOf(visits);
		this.#rewrite();
		const letters = loadNameLetters(visits.map(({ label }) => label));
		await (this.#lettered = Promise.all([letters, loadSilhouettes()]));
		this.#sheet.redraw();
		this.#rewrite();
	}

	/** The names of many go, that of the selected one stays. */
	select(visit: string | null): void {
		this.#selected = visit;
		this.#ground?.triggerRepaint();
	}

	/** How many pixels of each side lie under panels: names are kept clear of them. */
	setPadding(padding: Padding): void {
		this.#padding = padding;
		this.#ground?.triggerRepaint();
	}

	showInstant(instant: Instant): void {
		if (instant === this.#instant) return;
		this.#instant = instant;
		this.#ground?.triggerRepaint();
	}

	setPalette(palette: AtlasPalette): void {
		this.#palette = palette;
		this.#liveries = liveriesOf(palette);
		this.#sheet.setPalette(palette);
		this.#rewrite();
	}

	/** The name of a visit's unit as the last frame had it, with room to stand upright or to lean; undefined where it had none. */
	nameOf(visit: string): UnitName | undefined {
		const [upright, leaning] = [false, true].map((leans) => this.#cells.get(`${visit} ${leans}`));
		if (!upright || !leaning) return undefined;
		return {
			side: this.#sideOf(visit),
			text: this.#texts.get(visit) ?? '',
			width: Math.ceil(Math.max(upright.width, leaning.width) / this.#ratio),
			height: Math.max(upright.lines, leaning.lines) * LEADING + HALO
		};
	}

	/** From now on the names of these visits stand there if they can. */
	setSides(sides: ReadonlyMap<string, NameSide>): void {
		if ([...sides].every(([visit, side]) => this.#sideOf(visit) === side)) return;
		this.#sides = new Map([...this.#sides, ...sides]);
		this.#tellNames();
	}

	onAdd(ground: Ground, gl: WebGL2RenderingContext): void {
		this.#ground = ground;
		this.#written = '';
		this.#prepared = false;
		this.#preparing = this.#prepare(ground, gl);
	}

	/** Resolves when marks and names have been drawn for the map that this was added to last. */
	get prepared(): Promise<void> {
		return this.#preparing;
	}

	/** Writes the names and draws the marks, in tasks of their own: in the first frame there is enough to do. */
	async #prepare(ground: Ground, gl: WebGL2RenderingContext): Promise<void> {
		await this.#lettered;
		await nextTask();
		const wanted = () => ground === this.#ground;
		if (!wanted()) return;
		await inSlices(this.#writeNames(gl), wanted);
		await nextTask();
		// Here the tracks say which marks they have.
		this.#tracks.prepare();
		await nextTask();
		this.#sheet.draw();
		this.#prepared = wanted();
		ground.triggerRepaint();
	}

	onRemove(_: Ground, gl: WebGL2RenderingContext): void {
		this.#programs.delete();
		this.#sheet.delete(gl);
		this.#names.picture.delete(gl);
		this.#ground = undefined;
		this.#prepared = this.#drawn = false;
	}

	get drawn(): boolean {
		return this.#drawn;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const ground = this.#ground;
		const program = ground && this.#programs.use(gl, input, () => ground.triggerRepaint());
		this.#drawn = this.#programs.refused;
		if (!program || !this.#prepared) return;
		this.#ratio = drawnRatio(gl);
		atOnce(this.#writeNames(gl));
		const stored = this.#tracks.bind(ground.getZoom());
		if (!stored) return;
		const { ranges, buffers } = stored;
		this.#setLooks(gl, program, ground.getZoom());
		const heads = sailedRange(ranges, this.#instant, this.#instant);
		const worlds = turnsInView(ground.getBounds(), input, ranges);
		const named = [[PARTS.name, this.#names.picture]] as const;
		for (const [part, picture] of [
			[PARTS.glyph, this.#sheet] as const,
			...(this.#cells.size > 0 ? named : [])
		]) {
			picture.bind(gl);
			program.setInt('u_part', part);
			for (const turns of worlds) {
				program.setProjection(input, turns);
				buffers.draw(heads);
			}
		}
		gl.bindVertexArray(null);
		gl.activeTexture(gl.TEXTURE0);
		this.#drawn = true;
	}

	/** Another theme, or the letters have come. */
	#rewrite(): void {
		this.#written = '';
		this.#ground?.triggerRepaint();
	}

	/** Only when others are under way, or there is more room or less. */
	*#writeNames(gl: WebGL2RenderingContext): Steps<void> {
		const named = namedAt(this.#visits, this.#instant, this.#selected);
		const ratio = drawnRatio(gl);
		const room = gl.drawingBufferWidth / ratio - this.#padding.left - this.#padding.right;
		const isShort = room <= NARROW;
		const most = Math.max(1, Math.min(MOST, Math.floor(room) - 2 * APART_FROM_EDGE));
		const key = `${ratio} ${isShort} ${most} ${named.map(({ id }) => id).join()}`;
		if (key === this.#written) return;
		this.#written = key;
		const texts = named.map(({ label, shortLabel }) => (isShort && shortLabel) || label);
		const names = named.flatMap(({ livery }, i) =>
			[false, true].map((italic) => ({ text: texts[i] ?? '', italic, livery }))
		);
		const cells = yield* this.#names.write(names, this.#palette, { ratio, most });
		this.#texts = new Map(named.map(({ id }, i) => [id, texts[i] ?? '']));
		this.#cells = new Map(
			named.flatMap(({ id }, i) => [
				[`${id} false`, cells[2 * i]],
				[`${id} true`, cells[2 * i + 1]]
			])
		);
		this.#tellNames();
	}

	/** Which names there are, and where they stand. */
	#tellNames(): void {
		this.#tracks.setLooks({
			nameOf: ({ visit, estimated }) => {
				const cell = this.#cells.get(`${visit} ${estimated}`);
				return cell && { ...cell, side: this.#sideOf(visit) };
			}
		});
	}

	#sideOf(visit: string): NameSide {
		return this.#sides.get(visit) ?? 'above';
	}

	#setLooks(gl: WebGL2RenderingContext, program: TrackProgram, zoom: number): void {
		const ratio = this.#ratio;
		const [moving, moored, halo] = [UNIT_SIZES.moving, UNIT_SIZES.moored, UNIT_SIZES.halo].map(
			(stops) => atZoom(stops, zoom)
		) as [number, number, number];
		program.setInt('u_tracks', 0);
		program.setInt('u_picture', 1);
		program.setFloats('u_now', dayAndHour(this.#instant), 2);
		const [width, height] = [gl.drawingBufferWidth, gl.drawingBufferHeight];
		const { top, right, bottom, left } = this.#padding;
		const clear = [left * ratio, bottom * ratio, width - right * ratio, height - top * ratio];
		program.setFloats('u_half_screen', [width / 2, height / 2], 2);
		program.setFloats('u_clear', clear, 4);
		program.setFloats('u_ratio', [ratio], 1);
		program.setFloats('u_sizes', [(moving * UNIT_BOX) / 2, (moored * UNIT_BOX) / 2, halo], 3);
		program.setFloats('u_name_height', [Math.ceil(NAME_HEIGHT * ratio)], 1);
		program.setFloats('u_cells', [this.#sheet.columns, this.#sheet.rows], 2);
		program.setFloats('u_liveries', this.#liveries, 3);
	}
}
