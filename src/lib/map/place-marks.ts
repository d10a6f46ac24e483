import type { Map as MapLibre } from 'maplibre-gl';
import type { MapPlace, Target } from './content';
import { otherNames, selectedName } from './layers/places';

/** How places stand out or step back, in the style's own terms. What is set while there is no style waits for it. */
export class PlaceMarks {
	readonly #map: MapLibre;
	#places: readonly MapPlace[] = [];
	#called: ReadonlySet<string> | null = null;
	#selected: Target | null = null;
	#hovered: Target | null = null;
	#lit: ReadonlySet<string> = new Set();
	#styled = false;

	constructor(map: MapLibre) {
		this.#map = map;
	}

	/** `called`: by visits that are shown, the other places step back; null where none does. */
	setPlaces(places: readonly MapPlace[], called: ReadonlySet<string> | null): void {
		this.#places = places;
		this.#called = called;
		if (this.#styled) this.#markAll();
	}

	select(target: Target | null): void {
		const before = this.#selected;
		this.#selected = target;
		this.#mark(before);
		this.#mark(target);
		this.#name();
	}

	/** The pointer is on it, on the map. */
	hover(target: Target | null): void {
		const before = this.#hovered;
		this.#hovered = target;
		this.#mark(before);
		this.#mark(target);
	}

	/** The pointer or the focus is on them, elsewhere on the page. */
	highlight(places: ReadonlySet<string>): void {
		const changed = [...this.#lit, ...places];
		this.#lit = places;
		for (const id of changed) this.#mark({ type: 'place', id });
	}

	/** There is a style, and no feature of it has any state yet. */
	attach(): void {
		this.#styled = true;
		this.#markAll();
	}

	detach(): void {
		this.#styled = false;
	}

	#markAll(): void {
		this.#map.removeFeatureState({ source: 'places' });
		for (const { id } of this.#places) this.#mark({ type: 'place', id });
		this.#name();
	}

	/** Feature ids of places are their index plus one. */
	#mark(target: Target | null): void {
		if (!this.#styled || target?.type !== 'place') return;
		const index = this.#places.findIndex(({ id }) => id === target.id);
		if (index < 0) return;
		const is = (other: Target | null) => other?.type === 'place' && other.id === target.id;
		this.#map.setFeatureState(
			{ source: 'places', id: index + 1 },
			{
				selected: is(this.#selected),
				hover: is(this.#hovered) || this.#lit.has(target.id),
				aside: this.#called !== null && !this.#called.has(target.id)
			}
		);
	}

	#name(): void {
		if (!this.#styled) return;
		const place = this.#selected?.type === 'place' ? this.#selected.id : null;
		this.#map.setFilter('place-name-selected', selectedName(place));
		this.#map.setFilter('place-name-selected-weight', selectedName(place));
		this.#map.setFilter('place-names', otherNames(place, this.#called));
	}
}
