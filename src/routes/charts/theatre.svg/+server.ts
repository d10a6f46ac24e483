import { chartOf } from '$lib/server/chart/charts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(chartOf(null), { headers: { 'content-type': 'image/svg+xml' } });
