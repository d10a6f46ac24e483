import { PALETTES, type Palette } from '$lib/map/palette';
import type { Frame } from './frame';
import type { PlacedName } from './names';

const COLOURS = {
	sea: ({ sea }) => sea,
	land: ({ land }) => land,
	coast: ({ coast }) => coast,
	outer: ({ lining }) => lining[0],
	middle: ({ lining }) => lining[1],
	inner: ({ lining }) => lining[2],
	graticule: ({ graticule }) => graticule,
	ink: ({ ink }) => ink,
	quiet: ({ quietInk }) => quietInk,
	water: ({ water }) => water,
	paper: ({ paper }) => paper,
	edge: ({ wakeEdge }) => wakeEdge,
	soviet: ({ livery }) => livery.soviet,
	italian: ({ livery }) => livery.italian,
	air: ({ livery }) => livery.air
} satisfies Record<string, (palette: Palette) => string>;

/** Light and dark at once: who shows the chart sets `color-scheme`. */
const colours = Object.entries(COLOURS)
	.map(([name, of]) => `--c-${name}:light-dark(${of(PALETTES.light)},${of(PALETTES.dark)})`)
	.join(';');

const LOOKS = `
.chart-art{${colours};display:block;overflow:visible;font:400 12px/1 var(--sans,'Jost Variable',Jost,Futura,'Century Gothic',sans-serif)}
.chart-art path,.chart-art use{vector-effect:non-scaling-stroke;fill:none;stroke-linejoin:round}
.chart-art .outer{stroke:var(--c-outer);stroke-width:calc(18px*var(--swell))}
.chart-art .middle{stroke:var(--c-middle);stroke-width:calc(11px*var(--swell))}
.chart-art .inner{stroke:var(--c-inner);stroke-width:calc(5px*var(--swell))}
.chart-art .graticule{stroke:var(--c-graticule);stroke-width:.75px}
.chart-art .land{fill:var(--c-land);stroke:var(--c-coast);stroke-width:.75px}
.chart-art .seams{stroke:var(--c-land);stroke-width:2.5px}
.chart-art .casing{stroke:var(--c-edge);stroke-width:5px;stroke-linecap:round}
.chart-art .route{stroke-width:2.25px}
.chart-art .soviet{stroke:var(--c-soviet)}
.chart-art .italian{stroke:var(--c-italian)}
.chart-art .air{stroke:var(--c-air);stroke-width:1.9px}
.chart-art .dashed{stroke-dasharray:7 3.3}
.chart-art .dotted{stroke-dasharray:0 4.2;stroke-linecap:round}
.chart-art .thread{stroke:var(--c-edge);stroke-width:.7px}
.chart-art .quiet .casing{stroke-width:3.5px;opacity:.6}
.chart-art .quiet .route{stroke-width:1.4px;opacity:.85}
.chart-art .quiet .dashed{stroke-dasharray:5 2.6}
.chart-art .quiet .dotted{stroke-dasharray:0 3.2}
.chart-art circle{fill:var(--c-paper);stroke:var(--c-ink);stroke-width:1.5px}
.chart-art .aside{stroke:var(--c-quiet);stroke-width:1px}
.chart-art .area{fill:none;stroke-dasharray:2.4 1.9}
.chart-art .here{fill:var(--c-ink)}
.chart-art .glow{fill:var(--c-ink);fill-opacity:.16;stroke-width:1.25px}
.chart-art .event path{fill:var(--c-ink);stroke:var(--c-edge);stroke-width:2.5px;paint-order:stroke}
.chart-art text{fill:var(--c-ink);stroke:var(--c-paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}
.chart-art .own{font-weight:500}
.chart-art .title{font-weight:600}
.chart-art .aside-name{fill:var(--c-quiet)}
.chart-art .water{fill:var(--c-water);stroke:var(--c-sea);stroke-width:2px;font-family:var(--serif,Spectral,Georgia,serif);font-style:italic}
@media print{.chart-art{color-scheme:light}}
`.replaceAll('\n', '');

/** How the engraving swells with the zoom, as on the moving map: by the width of the box, in pixels. */
function swellAt(width: number, { widest }: Frame): number {
	const zoom = 5 + Math.log2(width / widest);
	const [small, large] = zoom < 3.5 ? [2, 3.5] : [3.5, 5];
	const [low, high] = zoom < 3.5 ? [0.3, 0.6] : [0.6, 1];
	const share = Math.max(0, Math.min(1, (zoom - small) / (large - small)));
	return low + (high - low) * share;
}

/**
 * The style sheet of one chart. Within a page it stands in the container "chart", whose size decides what is named;
 * opened by itself it fits itself into the window.
 */
export function styleOf(frame: Frame, names: readonly PlacedName[]): string {
	const { ratio, widest, narrowest, width } = frame;
	const fixed = (value: number) => String(Number(value.toFixed(2)));
	const fit = (across: string, down: string) =>
		`clamp(${fixed(narrowest)}px,min(${across},${down}*${ratio.toFixed(5)}),${widest.toFixed(3)}px)`;
	const froms = [...new Set(names.map(({ from }) => from))].filter((from) => from > 0);
	const rules = froms.map((from) => {
		const hide = `{.chart-art .from-${Math.round(from)}{display:none}}`;
		// Half a pixel for rounding.
		return [
			`@container chart (width < ${fixed(from - 0.5)}px)${hide}`,
			`@container chart (height < ${fixed((from - 0.5) / ratio)}px)${hide}`
		].join('');
	});
	const swell = (at: number) => swellAt(at, frame).toFixed(2);
	return [
		LOOKS,
		`.chart-art{--swell:${swell(width)};width:${fit('100cqw', '100cqh')};aspect-ratio:${ratio.toFixed(5)};height:auto}`,
		`@container chart (width < 500px){.chart-art{--swell:${swell(Math.min(334, widest))}}}`,
		`:root.chart-art{color-scheme:light dark;width:${fit('84vw', '84vh')};position:fixed;inset:0;margin:auto;background:var(--c-sea);outline:100vmax solid var(--c-sea)}`,
		...rules
	].join('');
}
