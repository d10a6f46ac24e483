import { frontiersGeojson } from '$lib/geodata/export';
import { frontiers } from '$lib/server/site-frontiers';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(frontiersGeojson(frontiers())), {
		headers: { 'content-type': 'application/geo+json' }
	});
