import type { Feature } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { MapContent, Span, Target } from './content';
import { numberedLegs, wakeFeature, type NumberedLeg } from './features';
import { phaseOf, sailedPart, spanOf } from './wake';

type Focus = 'lit' | 'dim' | '';

/**
 * Keeps the lines of all legs in step with the shown instant and the selection. Geometry is uploaded once; what
 * changes is each leg's state, and only when it changes. The legs being sailed come back as wakes to be drawn anew.
 */
export class Ways {
	readonly #legs: readonly NumberedLeg[];
	readonly #spans: ReadonlyMap<string, Span | undefined>;
	/** What the map was last told, by feature id. */
	readonly #told = new Map<number, string>();

	constructor(content: MapContent) {
		this.#legs = numberedLegs(content);
		this.#spans = new Map(content.visits.map((visit) => [visit.id, spanOf(visit)]));
	}

	/** Forgets what the map was told: after its style was rebuilt. */
	forget(): void {
		this.#told.clear();
	}

	show(map: MapLibre, instant: Instant, selected: Target | null): Feature[] {
		const wakes: Feature[] = [];
		for (const numbered of this.#legs) {
			const { id, visit, leg } = numbered;
			const phase = phaseOf(leg, this.#spans.get(visit.id), instant);
			const focus = focusOf(visit.id, selected);
			this.#tell(map, id, phase, focus);
			if (phase !== 'sailing') continue;
			const wake = wakeFeature(numbered, sailedPart(leg, instant));
			wakes.push({ ...wake, properties: { ...wake.properties, focus } });
		}
		return wakes;
	}

	#tell(map: MapLibre, id: number, phase: string, focus: Focus): void {
		const state = `${phase} ${focus}`;
		if (this.#told.get(id) === state) return;
		this.#told.set(id, state);
		map.setFeatureState({ source: 'ways', id }, { phase, focus });
	}
}

function focusOf(visit: string, selected: Target | null): Focus {
	if (selected?.type !== 'visit') return '';
	return selected.id === visit ? 'lit' : 'dim';
}
