import type { IControl, Map as MapLibre } from 'maplibre-gl';
import { TILE } from './camera/framing';
import { scaleAt, type Measure } from './scale';

/** Of the longer side, in pixels. */
const WIDEST = 110;

/** Lengths in the reader's language. */
export interface ScaleWords {
	/** "300", with what groups and parts digits there. */
	number(value: number): string;
	/** What so many are called. */
	nauticalMiles(count: number): string;
	kilometres(count: number): string;
	/** What assistive technology reads. */
	sentence(nauticalMiles: number, kilometres: number): string;
}

/**
 * The scale of the flat map at the latitude of its middle, as charts have it: a bar in nautical miles that lies on one
 * in kilometres. A style sheet leaves out the latter where there is little room, and both on a globe: no one scale holds
 * there.
 */
export class ScaleBar implements IControl {
	readonly #words: ScaleWords;
	readonly #element = document.createElement('div');
	readonly #miles: ScaleSide;
	readonly #kilometres: ScaleSide;
	#map: MapLibre | undefined;

	constructor(words: ScaleWords) {
		this.#words = words;
		this.#miles = new ScaleSide(words.number, words.nauticalMiles);
		this.#kilometres = new ScaleSide(words.number, words.kilometres);
		this.#element.className = 'maplibregl-ctrl atlas-map-scale';
		this.#element.role = 'img';
		this.#element.append(this.#miles.element, this.#kilometres.element);
	}

	onAdd(map: MapLibre): HTMLElement {
		this.#map = map;
		for (const change of ['move', 'resize'] as const) map.on(change, this.#draw);
		this.#draw();
		return this.#element;
	}

	onRemove(): void {
		for (const change of ['move', 'resize'] as const) this.#map?.off(change, this.#draw);
		this.#element.remove();
	}

	readonly #draw = (): void => {
		const map = this.#map;
		if (!map) return;
		const world = TILE * 2 ** map.getZoom();
		const { nauticalMiles, kilometres } = scaleAt(map.getCenter().lat, world, WIDEST);
		this.#miles.show(nauticalMiles);
		this.#kilometres.show(kilometres);
		const words = this.#words.sentence(nauticalMiles.length, kilometres.length);
		if (this.#element.ariaLabel !== words) this.#element.ariaLabel = words;
	};
}

/** A bar in two halves, the first of them filled, and its numbers at nought, half and whole. */
class ScaleSide {
	readonly element = document.createElement('div');
	readonly #number: ScaleWords['number'];
	readonly #unit: (count: number) => string;
	readonly #bar = document.createElement('div');
	readonly #half = document.createElement('span');
	readonly #whole = document.createElement('b');
	readonly #unitName = new Text();
	#length = NaN;

	constructor(number: ScaleWords['number'], unit: (count: number) => string) {
		this.#number = number;
		this.#unit = unit;
		const nought = document.createElement('span');
		nought.textContent = number(0);
		const end = document.createElement('span');
		end.append(this.#whole, ' ', this.#unitName);
		this.#bar.className = 'bar';
		this.element.append(this.#bar, nought, this.#half, end);
	}

	show({ length, pixels }: Measure): void {
		this.element.style.setProperty('--length', `${pixels.toFixed(1)}px`);
		if (length === this.#length) return;
		this.#length = length;
		this.#half.textContent = this.#number(length / 2);
		this.#whole.textContent = this.#number(length);
		this.#unitName.data = this.#unit(length);
	}
}
