import type { CustomRenderMethodInput } from 'maplibre-gl';
import { HOUR, type Instant } from '../../../domain/time';
import type { VisitUncertainty } from '../../../scene/content';
import { drawnRatio, type Ground, type MovingLayer } from '../../moving-sheet/ground';
import { rgb, type AtlasPalette } from '../../../symbology/palette';
import type { TrackBuffers } from '../../tracks/buffers';
import {
	aheadRange,
	pastRange,
	sailedRange,
	underWayRange,
	type Range
} from '../../tracks/geometry';
import { Programs, type TrackProgram } from '../../tracks/program';
import type { StoredTracks, TrackStore } from '../../tracks/track-store';
import { dayAndHour, liveriesOf } from '../../tracks/traits';
import { turnsInView } from '../../tracks/worlds';
import type { PastPicture } from './past-picture';
import { lineShaders, PARTS } from './trail-shaders';
import { bandWidthAt, widthAt } from '../../../symbology/widths';

/** From so many segments of the past on, a picture of them costs less than they. */
const PICTURED = 5000;
/** Pixels over which the edge of a band fades. */
const BAND_SOFTNESS = 6;

/**
 * All trails, drawn up to an instant, on the ways that lie ahead, on the bands where units can be. Showing another
 * instant or other bands changes uniforms and which of the segments, in the order of their starting, are drawn.
 */
export class TrailLayer implements MovingLayer {
	readonly id = 'trails';
	readonly type = 'custom';
	readonly renderingMode = '2d';

	readonly #tracks: TrackStore;
	readonly #bands: TrackStore | undefined;
	#liveries: readonly number[] = [];
	#edge: readonly number[] = [];
	#instant: Instant = -Infinity;
	#fade: number | null = null;
	#waysShown = true;
	#ground: Ground | undefined;
	#gl: WebGL2RenderingContext | undefined;
	readonly #programs = new Programs(lineShaders);
	#shownBands: readonly VisitUncertainty[] = [];
	#drawn = false;
	/** Fetched when so much is past that it pays. */
	#past: PastPicture | undefined;
	#pastState: 'unasked' | 'coming' | 'come' | 'failed' = 'unasked';

	/** `bands`: what bands are stretches of, one track for each visit. */
	constructor(palette: AtlasPalette, tracks: TrackStore, bands?: TrackStore) {
		this.#tracks = tracks;
		this.#bands = bands;
		this.setPalette(palette);
	}

	showInstant(instant: Instant): void {
		if (instant === this.#instant) return;
		this.#instant = instant;
		this.#ground?.triggerRepaint();
	}

	/** Where units can be, by the times of the tracks of bands. */
	showBands(bands: readonly VisitUncertainty[]): void {
		this.#shownBands = bands.filter(({ from, to }) => from < to);
		this.#ground?.triggerRepaint();
	}

	/** How long a trail takes to fade, in ms; null where it stays. */
	setFade(length: number | null): void {
		this.#fade = length;
		this.#ground?.triggerRepaint();
	}

	/** Whether what has not been sailed is drawn too. */
	setWaysShown(shown: boolean): void {
		this.#waysShown = shown;
		this.#ground?.triggerRepaint();
	}

	setPalette(palette: AtlasPalette): void {
		this.#liveries = liveriesOf(palette);
		this.#edge = rgb(palette.trailEdge);
		this.#ground?.triggerRepaint();
	}

	onAdd(ground: Ground, gl: WebGL2RenderingContext): void {
		this.#ground = ground;
		this.#gl = gl;
		this.#tracks.attach(gl, ground.getZoom());
		this.#bands?.attach(gl, ground.getZoom());
	}

	onRemove(): void {
		this.#programs.delete();
		this.#past?.delete();
		this.#past = this.#ground = this.#gl = undefined;
		this.#pastState = 'unasked';
		this.#drawn = false;
		this.#tracks.detach();
		this.#bands?.detach();
	}

	get drawn(): boolean {
		return this.#drawn;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const ground = this.#ground;
		const program = ground && this.#programs.use(gl, input, () => ground.triggerRepaint());
		this.#drawn = this.#programs.refused;
		if (!program) return;
		this.#setLooks(gl, program, ground.getZoom());
		const bands = this.#shownBands.length > 0 && this.#bands?.bind(ground.getZoom());
		if (bands) this.#drawBands(ground, program, input, bands, drawnRatio(gl));
		const stored = this.#tracks.bind(ground.getZoom());
		if (stored) this.#drawTracks(ground, program, input, stored);
		this.#drawn = stored !== undefined && this.#pastState !== 'coming';
		gl.bindVertexArray(null);
		gl.bindTexture(gl.TEXTURE_2D, null);
	}

	#drawBands(
		ground: Ground,
		program: TrackProgram,
		input: CustomRenderMethodInput,
		{ tracks, ranges, buffers }: StoredTracks,
		ratio: number
	): void {
		program.setInt('u_part', PARTS.band);
		program.setFloats('u_softness', [BAND_SOFTNESS * ratio], 1);
		program.setFloats('u_fade', [0], 1);
		const worlds = turnsInView(ground.getBounds(), input, ranges);
		for (const { visit, from, to } of this.#shownBands) {
			const number = tracks.findIndex((track) => track.visit === visit);
			program.setInt('u_band_track', number);
			program.setFloats('u_after', dayAndHour(from), 2);
			program.setFloats('u_now', dayAndHour(to), 2);
			for (const turns of worlds) {
				program.setProjection(input, turns);
				buffers.draw(sailedRange(ranges, to, from));
			}
		}
	}

	#drawTracks(
		ground: Ground,
		program: TrackProgram,
		input: CustomRenderMethodInput,
		{ ranges, buffers }: StoredTracks
	): void {
		const [instant, fade] = [this.#instant, this.#fade];
		const since = fade === null ? -Infinity : instant - fade;
		const sailed = sailedRange(ranges, instant, since);
		const underWay = underWayRange(ranges, instant);
		const worlds = turnsInView(ground.getBounds(), input, ranges);
		const draw = (part: number, range: Range) => {
			program.setInt('u_part', part);
			program.setFloats('u_fade', [part === PARTS.way ? 0 : (fade ?? 0) / HOUR], 1);
			for (const turns of worlds) {
				program.setProjection(input, turns);
				buffers.draw(range);
			}
		};
		const drawPast = (after: Instant, by: Instant) => {
			program.use();
			buffers.bind();
			program.setFloats('u_after', dayAndHour(after), 2);
			program.setFloats('u_now', dayAndHour(by), 2);
			draw(PARTS.past, fade === null ? pastRange(ranges, after, by) : sailed);
		};
		program.setFloats('u_now', dayAndHour(instant), 2);
		program.setFloats('u_softness', [1], 1);
		if (this.#waysShown) draw(PARTS.way, aheadRange(ranges, instant));
		const pays = fade === null && underWay.first > PICTURED;
		if (pays) void this.#fetchPast(ground);
		if (pays && this.#past?.ready) {
			this.#past.show(this.#viewOf(input, buffers), instant, ranges, drawPast);
			program.use();
			buffers.bind();
			program.setFloats('u_now', dayAndHour(instant), 2);
		} else {
			drawPast(-Infinity, instant);
		}
		// Edges before trails: one trail crosses another without a seam, and no edge cuts a line.
		const fresh = { ...underWay, first: Math.max(sailed.first, underWay.first) };
		draw(PARTS.casing, fresh);
		draw(PARTS.trail, fresh);
	}

	/** Until it is there, and where it cannot be had, what is past is drawn anew with each frame. */
	async #fetchPast(ground: Ground): Promise<void> {
		if (this.#pastState !== 'unasked') return;
		this.#pastState = 'coming';
		try {
			const { PastPicture } = await import('./past-picture');
			const gl = this.#gl;
			if (!gl || ground !== this.#ground) return;
			this.#past = new PastPicture(gl, () => {
				this.#pastState = 'come';
				ground.triggerRepaint();
			});
		} catch (error) {
			this.#pastState = 'failed';
			console.error(error);
			ground.triggerRepaint();
		}
	}

	/** What the picture of the past depends on, but for time. */
	#viewOf(
		{ defaultProjectionData: data }: CustomRenderMethodInput,
		buffers: TrackBuffers
	): number[] {
		const { mainMatrix, clippingPlane, projectionTransition } = data;
		const camera = [...mainMatrix, ...clippingPlane, projectionTransition];
		return [...this.#liveries, ...this.#edge, buffers.number, this.#tracks.lineLooks, ...camera];
	}

	#setLooks(gl: WebGL2RenderingContext, program: TrackProgram, zoom: number): void {
		const whole = Math.floor(zoom);
		const ratio = drawnRatio(gl);
		const widths = [zoom, whole, whole + 1].map((z) => widthAt(z) * ratio);
		program.setInt('u_tracks', 0);
		program.setFloats('u_half_screen', [gl.drawingBufferWidth / 2, gl.drawingBufferHeight / 2], 2);
		program.setFloats('u_widths', widths, 3);
		program.setFloats('u_band', [bandWidthAt(zoom) * ratio], 1);
		program.setFloats('u_world', [512 * 2 ** whole * ratio], 1);
		program.setFloats('u_zoom_rest', [zoom - whole], 1);
		program.setFloats('u_liveries', this.#liveries, 3);
		program.setFloats('u_edge', this.#edge, 3);
	}
}
