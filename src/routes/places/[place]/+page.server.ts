import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/messages';
import { callsAt, record, sourcesOf } from '$lib/server/record';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => record.places.map(({ id }) => ({ place: id }));

export const load: PageServerLoad = ({ params }) => {
	const place = record.places.find(({ id }) => id === params.place);
	if (!place) error(404, m.notFound);
	const calls = callsAt(place);
	const cited = [
		calls.map(({ stop, happenings }) => [stop.arrival, stop.departure, stop.sources, happenings]),
		calls.map(({ stop }) => ({ sources: stop.sources }))
	];
	return { place, calls, sources: sourcesOf(cited) };
};
