import { error } from '@sveltejs/kit';
import { sourcesOf, told } from '$lib/server/page-data';
import { sideViewsOf } from '$lib/server/side-views';
import { inLanguages, siteIn } from '$lib/server/site';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	inLanguages(siteIn(undefined).record.visits.map(({ id }) => ({ visit: id })));

export const load: PageServerLoad = ({ params }) => {
	const site = siteIn(params.lang);
	const visit = site.record.visits.find(({ id }) => id === params.visit);
	if (!visit) error(404);
	return {
		visit: told(visit),
		sides: sideViewsOf(site, visit.units),
		sources: sourcesOf(site.record, visit)
	};
};
