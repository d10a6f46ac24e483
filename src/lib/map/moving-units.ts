import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import { collection } from './features';

const SOURCE = 'moving';

/**
 * Sends the units of one instant after another to the map. They go by way of its worker and are drawn frames later,
 * so one instant is sent at a time; `onarrive` tells when it is drawn, and what must keep in step with it can follow.
 */
export class MovingUnits {
	readonly #map: MapLibre;
	readonly #onarrive: (instant: Instant) => void;
	/** The instant that is on its way; null while none is. */
	#sent: Instant | null = null;
	#shown = 0;

	constructor(map: MapLibre, onarrive: (instant: Instant) => void) {
		this.#map = map;
		this.#onarrive = onarrive;
		map.on('sourcedata', ({ sourceId, tile }) => {
			if (sourceId === SOURCE && tile && map.isSourceLoaded(SOURCE)) this.#arrive();
		});
		map.on('idle', () => this.#arrive());
	}

	/** Whether an instant is on its way: send the next when it has arrived. */
	get busy(): boolean {
		return this.#sent !== null;
	}

	send(instant: Instant, features: Feature[]): void {
		if (features.length === 0 && this.#shown === 0) {
			this.#onarrive(instant);
			return;
		}
		this.#shown = features.length;
		this.#sent = instant;
		void this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(collection(features));
	}

	/** Forgets what was on its way: after the style was rebuilt. */
	forget(): void {
		this.#sent = null;
	}

	#arrive(): void {
		if (this.#sent === null) return;
		const instant = this.#sent;
		this.#sent = null;
		this.#onarrive(instant);
	}
}
