import type { CustomLayerInterface, CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../../../domain/time';
import type { Palette } from '../../palette';
import { WakeBuffers } from './buffers';
import {
	PER_SEGMENT,
	sailedRange,
	underWayRange,
	wakeGeometry,
	type Range,
	type WakeGeometry
} from './geometry';
import { WakeProgram } from './program';
import { dayAndHour, LIVERIES, traitsTable, type Focus } from './traits';
import type { Wake } from './wakes';
import { widthAt } from './widths';

/**
 * All wakes, drawn up to an instant. Their geometry goes to the graphics card once; showing another instant changes
 * a uniform and how far the segments, in the order of their starting, are drawn.
 */
export class WakeLayer implements CustomLayerInterface {
	readonly id = 'wakes';
	readonly type = 'custom';
	readonly renderingMode = '2d';

	#wakes: readonly Wake[] = [];
	#geometry: WakeGeometry = wakeGeometry([]);
	#focusOf: (visit: string) => Focus = () => '';
	#palette: Palette;
	#instant: Instant = -Infinity;

	#map: MapLibre | undefined;
	#program: WakeProgram | undefined;
	#buffers: WakeBuffers | undefined;
	/** The table on the graphics card is that of the wakes and their focus. */
	#tabled = false;

	constructor(wakes: readonly Wake[], palette: Palette) {
		this.#palette = palette;
		this.setWakes(wakes);
	}

	setWakes(wakes: readonly Wake[]): void {
		this.#wakes = wakes;
		this.#geometry = wakeGeometry(wakes);
		this.#buffers?.delete();
		this.#buffers = undefined;
		this.#map?.triggerRepaint();
	}

	showInstant(instant: Instant): void {
		if (instant === this.#instant) return;
		this.#instant = instant;
		this.#map?.triggerRepaint();
	}

	setFocus(focusOf: (visit: string) => Focus): void {
		this.#focusOf = focusOf;
		this.#tabled = false;
		this.#map?.triggerRepaint();
	}

	setPalette(palette: Palette): void {
		this.#palette = palette;
		this.#map?.triggerRepaint();
	}

	onAdd(map: MapLibre): void {
		this.#map = map;
	}

	/** Also before a lost context takes everything: what is gone is made anew when next drawn. */
	onRemove(): void {
		this.#program?.delete();
		this.#buffers?.delete();
		this.#program = this.#buffers = this.#map = undefined;
	}

	render(gl: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
		const sailed = sailedRange(this.#geometry, this.#instant);
		const map = this.#map;
		if (!map || sailed.end === 0) return;
		const program = this.#programFor(gl, input);
		program.use();
		this.#bind(gl);
		this.#setLooks(gl, program, map);
		for (const turns of this.#worldsInView(map, input)) {
			setProjection(gl, program, input, turns);
			// Edges first: one wake crosses another without a seam, and no edge cuts a line.
			gl.uniform1i(program.at('u_casing'), 1);
			draw(gl, underWayRange(this.#geometry, this.#instant));
			gl.uniform1i(program.at('u_casing'), 0);
			draw(gl, sailed);
		}
		gl.bindVertexArray(null);
		gl.bindTexture(gl.TEXTURE_2D, null);
	}

	#programFor(gl: WebGL2RenderingContext, { shaderData }: CustomRenderMethodInput): WakeProgram {
		if (this.#program?.variant === shaderData.variantName) return this.#program;
		this.#program?.delete();
		return (this.#program = new WakeProgram(gl, shaderData));
	}

	#bind(gl: WebGL2RenderingContext): void {
		if (!this.#buffers) {
			this.#buffers = new WakeBuffers(gl, this.#geometry);
			this.#tabled = false;
		}
		if (!this.#tabled) {
			const traits = this.#wakes.map((wake) => ({ ...wake, focus: this.#focusOf(wake.visit) }));
			this.#buffers.setTable(traitsTable(traits));
			this.#tabled = true;
		}
		this.#buffers.bind();
	}

	#setLooks(gl: WebGL2RenderingContext, program: WakeProgram, map: MapLibre): void {
		const { livery, wakeEdge } = this.#palette;
		const zoom = map.getZoom();
		const whole = Math.floor(zoom);
		const ratio = map.getPixelRatio();
		const widths = [zoom, whole, whole + 1].map((z) => widthAt(z) * ratio);
		gl.uniform1i(program.at('u_tracks'), 0);
		gl.uniform2fv(program.at('u_now'), dayAndHour(this.#instant));
		gl.uniform2f(
			program.at('u_half_screen'),
			gl.drawingBufferWidth / 2,
			gl.drawingBufferHeight / 2
		);
		gl.uniform3fv(program.at('u_widths'), widths);
		gl.uniform1f(program.at('u_world'), 512 * 2 ** whole * ratio);
		gl.uniform1f(program.at('u_zoom_rest'), zoom - whole);
		gl.uniform3fv(
			program.at('u_liveries'),
			LIVERIES.flatMap((name) => rgb(livery[name]))
		);
		gl.uniform3fv(program.at('u_edge'), rgb(wakeEdge));
	}

	/** On the flat map the world stands beside itself; a globe has one. In turns to the east. */
	#worldsInView(map: MapLibre, { shaderData }: CustomRenderMethodInput): number[] {
		if (shaderData.define.includes('GLOBE')) return [0];
		const { west, east } = this.#geometry;
		const bounds = map.getBounds();
		const first = Math.ceil(bounds.getWest() / 360 + 0.5 - east);
		const last = Math.floor(bounds.getEast() / 360 + 0.5 - west);
		return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
	}
}

function draw(gl: WebGL2RenderingContext, { first, end }: Range): void {
	if (end === first) return;
	const offset = first * PER_SEGMENT * Uint32Array.BYTES_PER_ELEMENT;
	gl.drawElements(gl.TRIANGLES, (end - first) * PER_SEGMENT, gl.UNSIGNED_INT, offset);
}

/** What MapLibre's `projectTile` wants to know. */
function setProjection(
	gl: WebGL2RenderingContext,
	program: WakeProgram,
	{ defaultProjectionData: data }: CustomRenderMethodInput,
	turns: number
): void {
	gl.uniformMatrix4fv(program.at('u_projection_matrix'), false, turned(data.mainMatrix, turns));
	gl.uniformMatrix4fv(program.at('u_projection_fallback_matrix'), false, [...data.fallbackMatrix]);
	gl.uniform4fv(program.at('u_projection_tile_mercator_coords'), data.tileMercatorCoords);
	gl.uniform4fv(program.at('u_projection_clipping_plane'), data.clippingPlane);
	gl.uniform1f(program.at('u_projection_transition'), data.projectionTransition);
}

/** A matrix, column by column, for a world that lies so many turns to the east. */
function turned(matrix: ArrayLike<number>, turns: number): number[] {
	return Array.from(matrix, (value, i) => (i < 12 ? value : value + turns * (matrix[i - 12] ?? 0)));
}

/** Of `#rrggbb`, 0–1. */
function rgb(color: string): number[] {
	return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}
