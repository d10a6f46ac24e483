import { resolve } from '$app/paths';
import type { Subject } from '$lib/scene/content';

/** The folders of the charts, named as those of the pages. */
export const FOLDERS = { visit: 'visits', place: 'places', event: 'events' } as const;

/** Where the chart of a page about `subject`, or of all visits, lies as a file. */
export function chartAddress(subject: Subject | null): string {
	return subject
		? resolve('/charts/[folder]/[id].svg', { folder: FOLDERS[subject.type], id: subject.id })
		: resolve('/charts/theatre.svg');
}
