import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/messages';
import { record, sourcesOf } from '$lib/server/record';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => record.events.map(({ id }) => ({ event: id }));

export const load: PageServerLoad = ({ params }) => {
	const event = record.events.find(({ id }) => id === params.event);
	if (!event) error(404, m.notFound);
	return { event, sources: sourcesOf(event) };
};
