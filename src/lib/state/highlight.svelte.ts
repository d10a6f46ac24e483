import { placeOf, type Entry } from '../domain/chronicle';
import type { VisitOutline } from '../domain/outline';

/** What is lit everywhere at once: on the timeline, on the map and in the lists. */
export interface Light {
	readonly visits: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
	/** `visit/stop`. */
	readonly stops: ReadonlySet<string>;
}

const DARK: Light = { visits: new Set(), places: new Set(), stops: new Set() };

/**
 * What the pointer or the focus is on, or else what the film tells of, and what belongs to it: a visit's stops and ports, a
 * port's visits.
 */
export class Highlight {
	#pointed: Light | null = $state.raw(null);
	#told: Light | null = $state.raw(null);
	readonly light: Light = $derived(this.#pointed ?? this.#told ?? DARK);

	readonly #visits: readonly VisitOutline[];

	constructor(visits: readonly VisitOutline[]) {
		this.#visits = visits;
	}

	visit(id: string): void {
		this.#lightStops((visit) => visit.id === id);
	}

	stop(visitId: string, stopId: string): void {
		this.#lightStops((visit, stop) => visit.id === visitId && stop.id === stopId);
	}

	place(id: string): void {
		this.#lightStops((_, stop) => stop.place === id, [id]);
	}

	off(): void {
		this.#pointed = null;
	}

	/** Where what the film tells took place: lit while nothing is pointed at. */
	tell(entry: Entry | null): void {
		const place = entry && placeOf(entry);
		const stop = entry && entry.what !== 'event' ? [stopKey(entry.visit.id, entry.stop.id)] : [];
		this.#told = place
			? { visits: new Set(), places: new Set([place]), stops: new Set(stop) }
			: null;
	}

	#lightStops(
		belongs: (visit: VisitOutline, stop: VisitOutline['stops'][number]) => boolean,
		places: readonly string[] = []
	): void {
		const lit = this.#visits.flatMap((visit) =>
			visit.stops.filter((stop) => belongs(visit, stop)).map((stop) => ({ visit, stop }))
		);
		this.#pointed = {
			visits: new Set(lit.map(({ visit }) => visit.id)),
			places: new Set([...places, ...lit.map(({ stop }) => stop.place)]),
			stops: new Set(lit.map(({ visit, stop }) => stopKey(visit.id, stop.id)))
		};
	}
}

export function stopKey(visit: string, stop: string): string {
	return `${visit}/${stop}`;
}
