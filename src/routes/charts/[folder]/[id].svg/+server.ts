import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/messages';
import { siteAtlas } from '$lib/server/atlas';
import { chartOf } from '$lib/server/chart/charts';
import { FOLDERS } from '$lib/ui/chart-address';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const subjects = () =>
	(['visit', 'place', 'event'] as const).flatMap((type) =>
		siteAtlas()[FOLDERS[type]].map(({ id }) => ({ type, id }))
	);

export const entries: EntryGenerator = () =>
	subjects().map(({ type, id }) => ({ folder: FOLDERS[type], id }));

export const GET: RequestHandler = ({ params }) => {
	const subject = subjects().find(
		({ type, id }) => FOLDERS[type] === params.folder && id === params.id
	);
	if (!subject) error(404, m.notFound);
	return new Response(chartOf(subject), { headers: { 'content-type': 'image/svg+xml' } });
};
