import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { MapContent, Picked, Subject } from '../scene/content';
import type { Pixel } from './leg-index';
import type { Picking, PickingScene } from './picking';

export interface PointerOptions {
	/** What is drawn at the moment; null where nothing is. */
	scene(): PickingScene | null;
	/** A click or tap on something. */
	onpick(picked: Picked): void;
	/** The pointer has come to something, moved along a line, or left it. */
	onhover(picked: Picked | null, pixel: Pixel): void;
	/** What finds things has not come. */
	onmissing(error: unknown): void;
}

/** What the pointer comes to on the map, and what is clicked there. */
export class Pointer {
	readonly #map: MapLibre;
	readonly #options: PointerOptions;
	#content: MapContent;
	/** Fetched when the pointer first comes, and made again when other things are shown. */
	#picking: Picking | undefined;
	#hovered: Subject | null = null;
	/** Where the pointer was when it was told of last. */
	#pixel: Pixel = { x: 0, y: 0 };
	/** The last movement of the pointer, while it is over the map. */
	#moved: MapMouseEvent | undefined;
	#gone = false;

	constructor(map: MapLibre, content: MapContent, options: PointerOptions) {
		this.#map = map;
		this.#content = content;
		this.#options = options;
		map.on('click', (event) => {
			const pick = () => {
				const picked = this.#under(event);
				if (picked) options.onpick(picked);
			};
			if (this.#picking) pick();
			else void this.#prepare().then(pick);
		});
		map.on('touchstart', () => void this.#prepare());
		map.on('mousemove', (event) => {
			const look = () => this.#hover(map.isMoving() ? null : this.#under(event), event.point);
			this.#moved = event;
			if (this.#picking) look();
			else void this.#prepare().then(() => event === this.#moved && look());
		});
		map.on('mouseout', ({ point }) => {
			this.#moved = undefined;
			this.#hover(null, point);
		});
		map.on('remove', () => {
			this.#gone = true;
			this.#moved = undefined;
		});
	}

	/** Other things are shown. The pointer is on none that is not among them. */
	setContent(content: MapContent): void {
		this.#content = content;
		this.#picking = undefined;
		const hovered = this.#hovered;
		if (hovered?.type === 'visit' && !content.visits.some(({ id }) => id === hovered.id))
			this.#hover(null, this.#pixel);
	}

	/** What cannot be fetched finds nothing, and is asked for again by the next movement. */
	async #prepare(): Promise<void> {
		try {
			const { Picking } = await import('./picking');
			if (!this.#gone) this.#picking ??= new Picking(this.#map, this.#content);
		} catch (error) {
			this.#options.onmissing(error);
		}
	}

	#under({ point, originalEvent }: MapMouseEvent): Picked | null {
		const scene = this.#options.scene();
		if (!scene || !this.#picking) return null;
		const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
		return this.#picking.at(point, scene, touch);
	}

	#hover(picked: Picked | null, pixel: Pixel): void {
		this.#pixel = pixel;
		if (!picked && !this.#hovered) return;
		this.#hovered = picked;
		this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
		this.#options.onhover(picked, pixel);
	}
}
