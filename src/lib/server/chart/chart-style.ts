import { APPROXIMATE_OPACITY, DASHES, dashArray, FRONTIER_DASHES } from '$lib/symbology/patterns';
import { atZoom } from '$lib/symbology/at-zoom';
import { SWELL } from '$lib/symbology/widths';
import { AREA_DASHES } from '$lib/symbology/rings';
import { NEAREST } from '$lib/map/camera/framing';
import { PALETTES, type Palette } from '$lib/symbology/palette';
import type { Livery } from '$lib/symbology/livery';
import type { Frame } from './frame';

const COLOURS = {
	sea: ({ sea }) => sea,
	land: ({ land }) => land,
	coast: ({ coast }) => coast,
	outer: ({ lining }) => lining[0],
	middle: ({ lining }) => lining[1],
	inner: ({ lining }) => lining[2],
	graticule: ({ graticule }) => graticule,
	frontier: ({ frontier }) => frontier,
	ink: ({ ink }) => ink,
	quiet: ({ quietInk }) => quietInk,
	water: ({ water }) => water,
	state: ({ state }) => state,
	paper: ({ paper }) => paper,
	edge: ({ trailEdge }) => trailEdge
} satisfies Record<string, (palette: Palette) => string>;

/** Light and dark at once: who shows the chart sets `color-scheme`. */
const colours = Object.entries(COLOURS)
	.map(([name, of]) => `--c-${name}:light-dark(${of(PALETTES.light)},${of(PALETTES.dark)})`)
	.join(';');

/** The class of what is drawn in a livery. */
export function liveryClass(livery: string): string {
	return `livery-${livery}`;
}

const LOOKS = `
.chart-art{${colours};display:block;overflow:visible;font:400 12px/1 var(--sans,'Jost Variable',Jost,Futura,'Century Gothic',sans-serif)}
.chart-art path,.chart-art use{vector-effect:non-scaling-stroke;fill:none;stroke-linejoin:round}
.chart-art .outer{stroke:var(--c-outer);stroke-width:calc(18px*var(--swell))}
.chart-art .middle{stroke:var(--c-middle);stroke-width:calc(11px*var(--swell))}
.chart-art .inner{stroke:var(--c-inner);stroke-width:calc(5px*var(--swell))}
.chart-art .graticule{stroke:var(--c-graticule);stroke-width:.75px}
.chart-art .land{fill:var(--c-land);stroke:var(--c-coast);stroke-width:.75px}
.chart-art .seams{stroke:var(--c-land);stroke-width:2.5px}
.chart-art .frontier{stroke:var(--c-frontier);stroke-width:1px;stroke-dasharray:${dashArray(FRONTIER_DASHES.drawn, 1)}}
.chart-art .by-eye{stroke-dasharray:${dashArray(FRONTIER_DASHES.approximate, 1)};stroke-opacity:${APPROXIMATE_OPACITY}}
.chart-art .casing{stroke:var(--c-edge);stroke-width:5px;stroke-linecap:round}
.chart-art .route{stroke-width:2.25px}
.chart-art .airborne{stroke-width:1.9px}
.chart-art .dashed{stroke-dasharray:${dashArray(DASHES.dashed, 2.2)}}
.chart-art .dotted{stroke-dasharray:${dashArray(DASHES.dotted, 2.2)};stroke-linecap:round}
.chart-art .threaded{stroke-width:2.9px;stroke-linecap:butt}
.chart-art .thread{stroke:var(--c-edge);stroke-width:.8px}
.chart-art .quiet .route{stroke-width:1.6px}
.chart-art .quiet .dashed{stroke-dasharray:${dashArray(DASHES.dashed, 1.6)}}
.chart-art .quiet .dotted{stroke-width:1.8px;stroke-dasharray:${dashArray(DASHES.dotted, 1.8)}}
.chart-art circle{fill:var(--c-paper);stroke:var(--c-ink);stroke-width:1.5px}
.chart-art .aside{stroke:var(--c-quiet);stroke-width:1px}
.chart-art .area{fill:none;stroke-dasharray:${AREA_DASHES.join(' ')}}
.chart-art .here{fill:var(--c-ink)}
.chart-art .glow{fill:var(--c-ink);fill-opacity:.16;stroke-width:1.25px}
.chart-art .event path{fill:var(--c-ink);stroke:var(--c-edge);stroke-width:2.5px;paint-order:stroke}
.chart-art text{fill:var(--c-ink);stroke:var(--c-paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.chart-art .own{font-weight:500}
.chart-art .title{font-weight:600}
.chart-art .aside-name{fill:var(--c-quiet)}
.chart-art .water{fill:var(--c-water);stroke:var(--c-sea);stroke-width:2px;font-family:var(--serif,Spectral,Georgia,serif);font-style:italic;letter-spacing:.08em}
.chart-art .ocean{letter-spacing:.2em}
.chart-art .sea{letter-spacing:.12em}
.chart-art .state{fill:var(--c-state);stroke:var(--c-land);stroke-width:2px;letter-spacing:.16em}
.chart-art .territory{letter-spacing:.1em}
@media print{.chart-art{color-scheme:light}}
`.replaceAll('\n', '');

/** The moving map's zoom at which the box has such a width, in pixels. */
export function zoomAt(width: number, widest: number): number {
	return NEAREST + Math.log2(width / widest);
}

/** How the engraving swells with the zoom, as on the moving map: by the width of the box, in pixels. */
function swellAt(width: number, { widest }: Frame): number {
	return atZoom(SWELL, zoomAt(width, widest));
}

/** The class of what is shown where the box is at least so many pixels wide. */
export function fromClass(width: number): string {
	return `from-${Math.round(width)}`;
}

/**
 * The style sheet of one chart. `widths`: those of the classes it has. Within a page it stands in the container "chart", whose size decides what is named;
 * opened by itself it fits itself into the window and shows all of them.
 */
export function styleOf(
	frame: Frame,
	widths: readonly number[],
	liveries: readonly Livery[]
): string {
	const { ratio, widest, narrowest, width } = frame;
	const fixed = (value: number) => String(Number(value.toFixed(2)));
	const fit = (across: string, down: string) =>
		`clamp(${fixed(narrowest)}px,min(${across},${down}*${ratio.toFixed(5)}),${widest.toFixed(3)}px)`;
	const rules = [...new Set(widths)]
		.sort((a, b) => a - b)
		.flatMap((from) => {
			const hide = `{.chart-art .${fromClass(from)}{display:none}}`;
			// Half a pixel for rounding.
			return [
				`@container chart (width < ${fixed(from - 0.5)}px)${hide}`,
				`@container chart (height < ${fixed((from - 0.5) / ratio)}px)${hide}`
			];
		});
	const swell = (at: number) => swellAt(at, frame).toFixed(2);
	return [
		LOOKS,
		...liveries.map(
			({ id, light, dark }) =>
				`.chart-art .${liveryClass(id)}{stroke:light-dark(${light.line},${dark.line})}`
		),
		`.chart-art{--swell:${swell(width)};width:${fit('100cqw', '100cqh')};aspect-ratio:${ratio.toFixed(5)};height:auto}`,
		`@container chart (width < 500px){.chart-art{--swell:${swell(Math.min(334, widest))}}}`,
		// The window cuts off what stands out of the outermost picture: it is the window, and the box lies within.
		':root.chart-art{color-scheme:light dark;width:100vw;height:100vh;background:var(--c-sea)}',
		`:root.chart-art>.box{--w:${fit('84vw', '84vh')};--h:calc(var(--w)/${ratio.toFixed(5)});width:var(--w);height:var(--h);x:calc(50vw - var(--w)/2);y:calc(50vh - var(--h)/2)}`,
		...rules
	].join('');
}
