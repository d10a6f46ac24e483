import { resolve } from '$app/paths';
import type { Instant } from '$lib/domain/time';
import type { Locale } from '$lib/locale/locale';
import type { Subject } from '$lib/scene/content';
import { DATE_PARAMETER, ONLY, writeDate } from '$lib/state/address';

/** What the page at a route's parameters is about; null for one that shows all visits. */
export function subjectOf(params: Partial<Record<string, string>>): Subject | null {
	const type = (['visit', 'place', 'event'] as const).find((it) => params[it]);
	const id = type && params[type];
	return id ? { type, id } : null;
}

/** The address of a visit, place or event in the reader's language, at a date where one is given; of a visit, `alone`. */
export function addressOf(
	{ lang }: Pick<Locale, 'lang'>,
	subject: Subject,
	instant?: Instant | null,
	alone = false
): string {
	const query = queryOf(instant);
	const only = alone ? `${query ? '&' : '?'}${ONLY}=${subject.id}` : '';
	return pathOf(lang, subject) + query + only;
}

/** The query that sets the date of any page. */
export function queryOf(instant?: Instant | null): string {
	return instant === undefined || instant === null
		? ''
		: `?${DATE_PARAMETER}=${writeDate(instant)}`;
}

/** The address of the front page. */
export function homeOf({ lang }: Pick<Locale, 'lang'>): string {
	return resolve('/[[lang=lang]]', { lang });
}

function pathOf(lang: string | undefined, { type, id }: Subject): string {
	switch (type) {
		case 'visit':
			return resolve('/[[lang=lang]]/visits/[visit]', { lang, visit: id });
		case 'place':
			return resolve('/[[lang=lang]]/places/[place]', { lang, place: id });
		case 'event':
			return resolve('/[[lang=lang]]/events/[event]', { lang, event: id });
	}
}
