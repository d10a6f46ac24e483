import type { Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';

/** How much of the whole each part is, about as long as it takes. What remains is the first drawing of all. */
const SHARES = { library: 0.1, style: 0.2, tiles: 0.4, tracks: 0.2 } as const;

/** Tells how much of the map is there, from 0 to 1. It never goes back, though more tiles may be asked for on the way. */
export class Loading {
	readonly #map: MapLibre;
	readonly #onprogress: (share: number) => void;
	readonly #asked = new Set<unknown>();
	readonly #come = new Set<unknown>();
	#styled = false;
	#tracked = false;
	#told = 0;

	/** `tracks`: resolves when the tracks can be drawn; asked once the style is there. */
	constructor(map: MapLibre, tracks: () => Promise<void>, onprogress: (share: number) => void) {
		this.#map = map;
		this.#onprogress = onprogress;
		map.once('style.load', () => {
			this.#styled = true;
			this.#tell();
			void tracks().then(() => {
				this.#tracked = true;
				this.#tell();
			});
		});
		map.on('sourcedataloading', this.#ask);
		map.on('sourcedata', this.#take);
		this.#tell();
	}

	/** All has been drawn. */
	end(): void {
		this.#map.off('sourcedataloading', this.#ask);
		this.#map.off('sourcedata', this.#take);
		this.#rise(1);
	}

	readonly #ask = ({ tile }: MapSourceDataEvent): void => {
		if (tile) this.#asked.add(tile);
	};

	readonly #take = ({ tile }: MapSourceDataEvent): void => {
		if (!tile) return;
		this.#come.add(tile);
		this.#tell();
	};

	#tell(): void {
		const { library, style, tiles, tracks } = SHARES;
		const tiled = this.#asked.size === 0 ? 0 : Math.min(1, this.#come.size / this.#asked.size);
		this.#rise(
			library + style * Number(this.#styled) + tiles * tiled + tracks * Number(this.#tracked)
		);
	}

	#rise(share: number): void {
		if (share <= this.#told) return;
		this.#told = share;
		this.#onprogress(share);
	}
}
