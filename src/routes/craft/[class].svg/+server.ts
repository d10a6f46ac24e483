import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/messages';
import { record } from '$lib/server/record';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	Object.keys(record.classes).map((of) => ({ class: of }));

export const GET: RequestHandler = ({ params }) => {
	const drawn = record.classes[params.class];
	if (!drawn) error(404, m.notFound);
	return new Response(drawn.sideView, { headers: { 'content-type': 'image/svg+xml' } });
};
