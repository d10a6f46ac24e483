import { atlasGeojson } from '$lib/geodata/export';
import { siteIn } from '$lib/server/site';

export const prerender = true;

export function GET(): Response {
	const { record, atlas } = siteIn(undefined);
	return new Response(JSON.stringify(atlasGeojson(record, atlas.schedules)), {
		headers: { 'content-type': 'application/geo+json' }
	});
}
