import { error } from '@sveltejs/kit';
import { atlas, placeById } from '$lib/atlas';
import { m } from '$lib/i18n/messages';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => atlas.places.map(({ id }) => ({ place: id }));

export const load: PageLoad = ({ params }) => {
	const place = placeById.get(params.place);
	if (!place) error(404, m.notFound);
	return { place };
};
