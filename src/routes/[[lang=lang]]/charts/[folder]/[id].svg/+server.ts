import { error } from '@sveltejs/kit';
import { chartOf } from '$lib/server/chart/charts';
import { inLanguages, siteIn } from '$lib/server/site';
import { FOLDERS } from '$lib/ui/chart-address';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const subjects = () =>
	(['visit', 'place', 'event'] as const).flatMap((type) =>
		siteIn(undefined).atlas[FOLDERS[type]].map(({ id }) => ({ type, id }))
	);

export const entries: EntryGenerator = () =>
	inLanguages(subjects().map(({ type, id }) => ({ folder: FOLDERS[type], id })));

export const GET: RequestHandler = ({ params }) => {
	const subject = subjects().find(
		({ type, id }) => FOLDERS[type] === params.folder && id === params.id
	);
	if (!subject) error(404);
	return new Response(chartOf(subject, params.lang), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
