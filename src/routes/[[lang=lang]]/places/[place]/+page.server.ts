import { error } from '@sveltejs/kit';
import { callsAt, sourcesOf } from '$lib/server/page-data';
import { inLanguages, siteIn } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	inLanguages(siteIn(undefined).record.places.map(({ id }) => ({ place: id })));

export const load: PageServerLoad = ({ params }) => {
	const site = siteIn(params.lang);
	const place = site.record.places.find(({ id }) => id === params.place);
	if (!place) error(404);
	const calls = callsAt(site, place);
	const cited = [
		calls.map(({ stop, happenings }) => [stop.arrival, stop.departure, stop.sources, happenings]),
		calls.map(({ stop }) => ({ sources: stop.sources }))
	];
	return { place, calls, sources: sourcesOf(site.record, cited) };
};
