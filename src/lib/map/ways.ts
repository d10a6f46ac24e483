import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { MapContent, Span, Target } from './content';
import { numberedLegs, type NumberedLeg } from './features';
import { countUpTo } from './layers/wakes/geometry';
import type { Focus } from './layers/wakes/traits';
import { phaseOf, spanOf } from './wake';

/**
 * Keeps the ways of all legs in step with the shown instant and the selection. Geometry is uploaded once; what
 * changes is each leg's state, and only when it changes.
 */
export class Ways {
	readonly #legs: readonly NumberedLeg[];
	readonly #spans: ReadonlyMap<string, Span | undefined>;
	/** When a visit or a leg begins or ends, ascending: between them nothing changes. */
	readonly #changes: Float64Array;
	/** What the map was last told, by feature id. */
	readonly #told = new Map<number, string>();
	#shown = '';

	constructor(content: MapContent) {
		this.#legs = numberedLegs(content);
		this.#spans = new Map(content.visits.map((visit) => [visit.id, spanOf(visit)]));
		this.#changes = Float64Array.from([
			...[...this.#spans.values()].flatMap((span) => (span ? [span.start, span.end] : [])),
			...this.#legs.flatMap(({ leg }) => [leg.times[0] ?? 0, leg.times.at(-1) ?? 0])
		]).sort();
	}

	/** Forgets what the map was told: after its style was rebuilt. */
	forget(): void {
		this.#told.clear();
		this.#shown = '';
	}

	/** Costs two bisections where nothing changes, as in most frames. */
	show(map: MapLibre, instant: Instant, selected: Target | null): void {
		const before = countUpTo(this.#changes, instant, false);
		const reached = countUpTo(this.#changes, instant, true);
		const shown = `${before} ${reached} ${selected?.type} ${selected?.id}`;
		if (shown === this.#shown) return;
		this.#shown = shown;
		for (const { id, visit, leg } of this.#legs) {
			const phase = phaseOf(leg, this.#spans.get(visit.id), instant);
			this.#tell(map, id, phase, focusOf(visit.id, selected));
		}
	}

	#tell(map: MapLibre, id: number, phase: string, focus: Focus): void {
		const state = `${phase} ${focus}`;
		if (this.#told.get(id) === state) return;
		this.#told.set(id, state);
		map.setFeatureState({ source: 'ways', id }, { phase, focus });
	}
}

export function focusOf(visit: string, selected: Target | null): Focus {
	if (selected?.type !== 'visit') return '';
	return selected.id === visit ? 'lit' : 'dim';
}
