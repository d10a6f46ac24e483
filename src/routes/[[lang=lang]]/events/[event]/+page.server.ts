import { error } from '@sveltejs/kit';
import { sourcesOf } from '$lib/server/page-data';
import { inLanguages, siteIn } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	inLanguages(siteIn(undefined).record.events.map(({ id }) => ({ event: id })));

export const load: PageServerLoad = ({ params }) => {
	const { record } = siteIn(params.lang);
	const event = record.events.find(({ id }) => id === params.event);
	if (!event) error(404);
	return { event, sources: sourcesOf(record, event) };
};
