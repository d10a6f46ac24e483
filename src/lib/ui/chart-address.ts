import { resolve } from '$app/paths';
import type { Locale } from '$lib/locale/locale';
import type { Subject } from '$lib/scene/content';

/** The folders of the charts, named as those of the pages. */
export const FOLDERS = { visit: 'visits', place: 'places', event: 'events' } as const;

/** Where the chart of a page about `subject`, or of all visits, lies as a file. */
export function chartAddress({ lang }: Pick<Locale, 'lang'>, subject: Subject | null): string {
	return subject
		? resolve('/[[lang=lang]]/charts/[folder]/[id].svg', {
				lang,
				folder: FOLDERS[subject.type],
				id: subject.id
			})
		: resolve('/[[lang=lang]]/charts/theatre.svg', { lang });
}
