import type { Atlas } from '../domain/atlas';
import { chronicleOf, isDocumented, type Entry } from '../domain/chronicle';
import type { Years } from '../domain/config';
import { byTheirDates, comparisonOf, filmOf, fromTheirFirstDays, type Shown } from '../domain/film';
import type { Schedule } from '../domain/schedule';
import type { Instant } from '../domain/time';
import type { Timescale } from '../domain/timescale';
import type { EventOutline } from '../domain/outline';

/** What the film is of: everything, one visit alone, or some visits that start together on their first days. */
export type Programme =
	| { readonly of: 'everything' }
	| { readonly of: 'visit'; readonly id: string }
	| { readonly of: 'comparison'; readonly ids: readonly string[] };

const EVERYTHING: Programme = { of: 'everything' };

/** Which visits and events are shown, by which clock, and the film of them. */
export class Showing {
	programme: Programme = $state.raw(EVERYTHING);
	/** The visit whose page is open. */
	selected: string | null = $state(null);

	readonly #schedules: readonly Schedule[];
	readonly #events: readonly EventOutline[];
	readonly #span: Years;
	readonly #whole: Timescale;

	readonly comparing: boolean = $derived(this.programme.of === 'comparison');
	/** The visits that are shown and put in time. */
	readonly visits: readonly Shown[] = $derived(this.#visitsOf(this.programme));
	readonly events: readonly EventOutline[] = $derived.by(() =>
		this.programme.of === 'everything' ? this.#events : []
	);
	readonly film: Timescale = $derived.by(() => {
		switch (this.programme.of) {
			case 'everything':
				return this.#whole;
			case 'visit':
				return filmOf(
					this.visits.map(({ schedule }) => schedule),
					[],
					this.#span
				);
			case 'comparison':
				return comparisonOf(this.visits);
		}
	});
	/** All that is done and that happens, in the film's own time. */
	readonly chronicle: readonly Entry[] = $derived(chronicleOf(this.visits, this.events));
	/**
	 * What Previous and Next go through: where the page of a visit is open all that is told of it, otherwise the documented
	 * moments of everything that is shown, each once, with the last that is told of it.
	 */
	readonly steps: readonly Entry[] = $derived.by(() => {
		const ofVisit = this.chronicle.filter(
			(entry) => entry.what !== 'event' && entry.visit.id === this.selected
		);
		if (ofVisit.length > 0) return ofVisit;
		const documented = this.chronicle.filter(isDocumented);
		return documented.filter(({ instant }, i) => instant !== documented[i + 1]?.instant);
	});
	/** The instants of the steps, each once. */
	readonly moments: readonly Instant[] = $derived([
		...new Set(this.steps.map(({ instant }) => instant))
	]);
	/** From when to when the chosen visit goes: the one whose page is open, or the only one that is shown. */
	readonly span: readonly [Instant, Instant] | null = $derived.by(() => {
		const chosen =
			(this.selected !== null && this.find(this.selected)) ||
			(this.programme.of === 'visit' && this.find(this.programme.id));
		if (!chosen) return null;
		const { start, end } = chosen.trajectory;
		return [start, end];
	});

	constructor({ schedules, events, config }: Pick<Atlas, 'schedules' | 'events' | 'config'>) {
		this.#schedules = schedules;
		this.#events = events;
		this.#span = config.span;
		this.#whole = filmOf(schedules, events, config.span);
	}

	everything(): void {
		this.programme = EVERYTHING;
	}

	/** One visit alone; everything where it has no place in time. */
	only(id: string): void {
		this.programme = this.#known(id) ? { of: 'visit', id } : EVERYTHING;
	}

	/** Visits that start together. Fewer than two that can be put in time compare nothing: everything is shown. */
	compare(ids: readonly string[]): void {
		const known = [...new Set(ids)].filter((id) => this.#known(id));
		this.programme = known.length < 2 ? EVERYTHING : { of: 'comparison', ids: known };
	}

	/** The programme that an address names. */
	show(programme: Programme): void {
		if (programme.of === 'visit') this.only(programme.id);
		else if (programme.of === 'comparison') this.compare(programme.ids);
		else this.everything();
	}

	/** The visit as it is shown now, or undefined where it is not. */
	find(id: string): Shown | undefined {
		return this.visits.find(({ schedule }) => schedule.visit.id === id);
	}

	/** Whether a visit that is shown is somewhere at an instant. */
	isInSight(instant: Instant): boolean {
		return this.visits.some(({ trajectory }) => {
			const stretch = trajectory.stretchAt(instant);
			return stretch !== undefined && stretch.type !== 'gap';
		});
	}

	#known(id: string): boolean {
		return this.#schedules.some(({ visit }) => visit.id === id);
	}

	#visitsOf(programme: Programme): Shown[] {
		switch (programme.of) {
			case 'everything':
				return byTheirDates(this.#schedules);
			case 'visit':
				return byTheirDates(this.#schedules.filter(({ visit }) => visit.id === programme.id));
			case 'comparison':
				return fromTheirFirstDays(
					this.#schedules.filter(({ visit }) => programme.ids.includes(visit.id))
				);
		}
	}
}
