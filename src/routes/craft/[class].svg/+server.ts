import { error } from '@sveltejs/kit';
import { isUnitClass, UNIT_CLASSES } from '$lib/domain/unit-class';
import { m } from '$lib/i18n/messages';
import { sideViewFile } from '$lib/server/side-views/side-views';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(UNIT_CLASSES).map((of) => ({ class: of }));

export const GET: RequestHandler = ({ params }) => {
	if (!isUnitClass(params.class)) error(404, m.notFound);
	return new Response(sideViewFile(params.class), { headers: { 'content-type': 'image/svg+xml' } });
};
