import { atlasGeojson } from '$lib/geodata/export';
import { siteAtlas } from '$lib/server/atlas';
import { record } from '$lib/server/record';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(JSON.stringify(atlasGeojson(record, siteAtlas().schedules)), {
		headers: { 'content-type': 'application/geo+json' }
	});
