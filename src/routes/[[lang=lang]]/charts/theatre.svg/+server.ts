import { chartOf } from '$lib/server/chart/charts';
import { inLanguages } from '$lib/server/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => inLanguages([{}]);

export const GET: RequestHandler = ({ params }) =>
	new Response(chartOf(null, params.lang), { headers: { 'content-type': 'image/svg+xml' } });
