import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/messages';
import { record, sourcesOf, told } from '$lib/server/record';
import { sideViewsOf } from '$lib/server/side-views';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => record.visits.map(({ id }) => ({ visit: id }));

export const load: PageServerLoad = ({ params }) => {
	const visit = record.visits.find(({ id }) => id === params.visit);
	if (!visit) error(404, m.notFound);
	return { visit: told(visit), sides: sideViewsOf(visit.units), sources: sourcesOf(visit) };
};
