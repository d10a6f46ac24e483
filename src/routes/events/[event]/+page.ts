import { error } from '@sveltejs/kit';
import { atlas, eventById } from '$lib/atlas';
import { m } from '$lib/i18n/messages';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => atlas.events.map(({ id }) => ({ event: id }));

export const load: PageLoad = ({ params }) => {
	const event = eventById.get(params.event);
	if (!event) error(404, m.notFound);
	return { event };
};
