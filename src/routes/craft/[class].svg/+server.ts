import { error } from '@sveltejs/kit';
import { foundIn } from '$lib/domain/config';
import { siteIn } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	Object.keys(siteIn(undefined).record.classes).map((of) => ({ class: of }));

export const GET: RequestHandler = ({ params }) => {
	const drawn = foundIn(siteIn(undefined).record.classes, params.class);
	if (!drawn) error(404);
	return new Response(drawn.sideView, { headers: { 'content-type': 'image/svg+xml' } });
};
