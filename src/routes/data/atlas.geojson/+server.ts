import { schedules } from '$lib/atlas';
import { atlasGeojson } from '$lib/geodata/export';
import { record } from '$lib/server/record';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(atlasGeojson(record, schedules)), {
		headers: { 'content-type': 'application/geo+json' }
	});
