import { atlas, schedules } from '$lib/atlas';
import { atlasGeojson } from '$lib/geodata/export';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(atlasGeojson(atlas, schedules)), {
		headers: { 'content-type': 'application/geo+json' }
	});
