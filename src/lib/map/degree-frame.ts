import type { Map as MapLibre } from 'maplibre-gl';
import { divisionAt, meridianName, multiples, parallelName, type Compass } from './degrees';
import { TILE } from './camera/framing';
import { mercatorOf, positionOf } from './tracks/mercator';

/** How thick the divided border is, in pixels, its lines included. */
const BORDER = 5;
/** From the outer edge of the border to the middle of the letters, where these stand on the map itself. */
const INSIDE = 12;
/** A name so near to a corner would run into that of the other side. */
const CORNER = 26;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type FrameEdge = (typeof SIDES)[number];

/** A line of the graticule, or the end of a bar, where it meets the frame. */
interface DegreeMark {
	readonly minutes: number;
	/** Pixels from the frame's left edge, or from its top. */
	readonly at: number;
}

/**
 * The frame of an atlas's plate around the flat map: a border divided by degrees, and beside each line of the graticule
 * how many these are. The page says by `--frame-margin` how broad the paper around the border is; where there is none
 * the letters stand on the map, and only along the top and the left, clear of the controls. A globe has no frame.
 */
export class DegreeFrame {
	readonly #map: MapLibre;
	readonly #compass: Compass;
	readonly #frame = document.createElement('div');
	readonly #sides = SIDES.map((side) => new FrameSide(side));
	#margin = 0;
	#width = 0;
	#height = 0;
	#shown = false;

	constructor(map: MapLibre, compass: Compass) {
		this.#map = map;
		this.#compass = compass;
		this.#frame.className = 'atlas-map-frame';
		// Whoever cannot see where a line meets the frame has no use for its number.
		this.#frame.ariaHidden = 'true';
		this.#frame.append(...this.#sides.map(({ element }) => element));
		map.getCanvasContainer().after(this.#frame);
		const observer = new ResizeObserver(() => this.#measure());
		observer.observe(this.#frame);
		map.on('move', () => this.#draw());
		map.on('remove', () => observer.disconnect());
	}

	show(flat: boolean): void {
		this.#shown = flat;
		this.#frame.hidden = !flat;
		this.#measure();
	}

	#measure(): void {
		const margin = getComputedStyle(this.#frame).getPropertyValue('--frame-margin');
		this.#margin = parseFloat(margin) || 0;
		this.#width = this.#frame.clientWidth;
		this.#height = this.#frame.clientHeight;
		this.#draw();
	}

	#draw(): void {
		if (!this.#shown || this.#width === 0) return;
		const zoom = this.#map.getZoom();
		const { lines, bars } = divisionAt(zoom);
		const world = TILE * 2 ** zoom;
		const centre = this.#map.getCenter();
		const middle = this.#map.project(centre);
		const [x, y] = mercatorOf([centre.lng, centre.lat]);
		const across = (minutes: number): DegreeMark => ({
			minutes,
			at: middle.x + (mercatorOf([minutes / 60, 0])[0] - x) * world
		});
		const down = (minutes: number): DegreeMark => ({
			minutes,
			at: middle.y + (mercatorOf([0, minutes / 60])[1] - y) * world
		});
		const [west, north] = positionOf([x - middle.x / world, y - middle.y / world]);
		const [east, south] = positionOf([
			x + (this.#width - middle.x) / world,
			y + (this.#height - middle.y) / world
		]);
		const meridians = (step: number) => multiples(step, west * 60, east * 60).map(across);
		const parallels = (step: number) => multiples(step, south * 60, north * 60).map(down);
		const [columns, rows] = [meridians(bars), parallels(bars).reverse()];
		const named = {
			across: meridians(lines).map((mark) => [mark.at, meridianName(mark.minutes, this.#compass)]),
			down: parallels(lines).map((mark) => [mark.at, parallelName(mark.minutes, this.#compass)])
		} as { across: [number, string][]; down: [number, string][] };
		for (const side of this.#sides) {
			const marks = side.across ? columns : rows;
			const length = side.across ? this.#width : this.#height;
			side.drawBars(marks, bars, length, this.#margin);
			const lettered = this.#margin > 0 || side.side === 'top' || side.side === 'left';
			side.write(lettered ? named[side.across ? 'across' : 'down'] : [], length, this.#margin);
		}
	}
}

/** One side of the frame. It is drawn as a strip from its outer edge inwards; style sheets put it into its place. */
class FrameSide {
	readonly side: FrameEdge;
	readonly across: boolean;
	readonly element = svg('svg');
	readonly #bars = svg('path');
	readonly #names: SVGTextElement[] = [];

	constructor(side: FrameEdge) {
		this.side = side;
		this.across = side === 'top' || side === 'bottom';
		this.element.classList.add(side);
		this.element.append(this.#bars);
	}

	/** Every second bar of the globe is filled. */
	drawBars(marks: readonly DegreeMark[], step: number, length: number, margin: number): void {
		const inset = margin + BORDER / 2;
		const clip = (at: number) => Math.min(length - margin, Math.max(margin, at));
		const [middle, straight] = [this.#depth(inset), this.across ? 'H' : 'V'];
		const filled = marks.flatMap(({ minutes, at }, i) => {
			const next = marks[i + 1];
			const even = Math.floor(Math.min(minutes, next?.minutes ?? minutes) / step) % 2 === 0;
			if (!next || !even) return [];
			const [from, to] = [clip(at).toFixed(1), clip(next.at).toFixed(1)];
			if (from === to) return [];
			return `M${this.across ? `${from} ${middle}` : `${middle} ${from}`}${straight}${to}`;
		});
		this.#bars.setAttribute('d', filled.join(''));
	}

	write(names: readonly [at: number, name: string][], length: number, margin: number): void {
		const clear = names.filter(([at]) => at > CORNER && at < length - CORNER);
		while (this.#names.length < clear.length) {
			const text = svg('text');
			this.#names.push(text);
			this.element.append(text);
		}
		const depth = this.#depth(margin > 0 ? margin / 2 : INSIDE);
		const turn = this.across ? '' : this.side === 'left' ? 'rotate(-90)' : 'rotate(90)';
		this.#names.forEach((text, i) => {
			const [at, name] = clear[i] ?? [];
			text.style.display = at === undefined ? 'none' : '';
			if (at === undefined || name === undefined) return;
			const [x, y] = this.across ? [at, depth] : [depth, at];
			text.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})${turn}`);
			if (text.textContent !== name) text.textContent = name;
		});
	}

	/** Of what lies so far from the outer edge, in the strip's own pixels: those of the lower and right ones end there. */
	#depth(fromEdge: number): number {
		return this.side === 'top' || this.side === 'left' ? fromEdge : -fromEdge;
	}
}

function svg<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
	return document.createElementNS('http://www.w3.org/2000/svg', name);
}
