import { error } from '@sveltejs/kit';
import { atlas, visitById } from '$lib/atlas';
import { m } from '$lib/i18n/messages';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => atlas.visits.map(({ id }) => ({ visit: id }));

export const load: PageLoad = ({ params }) => {
	const visit = visitById.get(params.visit);
	if (!visit) error(404, m.notFound);
	return { visit };
};
