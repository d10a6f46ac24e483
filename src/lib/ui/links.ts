import { resolve } from '$app/paths';
import type { Instant } from '$lib/domain/time';
import type { Subject } from '$lib/scene/content';
import { DATE_PARAMETER, writeDate } from '$lib/state/address';

/** What the page at a route's parameters is about; null for one that shows all visits. */
export function subjectOf(params: Partial<Record<string, string>>): Subject | null {
	const type = (['visit', 'place', 'event'] as const).find((it) => params[it]);
	const id = type && params[type];
	return id ? { type, id } : null;
}

/** The address of a visit, place or event, at a date where one is given. */
export function addressOf({ type, id }: Subject, instant?: Instant | null): string {
	return pathOf({ type, id }) + queryOf(instant);
}

/** The query that sets the date of any page. */
export function queryOf(instant?: Instant | null): string {
	return instant === undefined || instant === null
		? ''
		: `?${DATE_PARAMETER}=${writeDate(instant)}`;
}

function pathOf({ type, id }: Subject): string {
	switch (type) {
		case 'visit':
			return resolve('/visits/[visit]', { visit: id });
		case 'place':
			return resolve('/places/[place]', { place: id });
		case 'event':
			return resolve('/events/[event]', { event: id });
	}
}
