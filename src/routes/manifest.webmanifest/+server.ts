import { plain } from '$lib/locale/text';
import { json } from '@sveltejs/kit';
import { siteIn } from '$lib/server/site';
import { PALETTES } from '$lib/symbology/palette';

export const prerender = true;

/** The site as an application that can be installed: https://www.w3.org/TR/appmanifest/. */
export function GET(): Response {
	const { title, tagline } = siteIn(undefined).record.config;
	return json(
		{
			name: plain(title),
			short_name: plain(title),
			description: plain(tagline),
			start_url: './',
			display: 'standalone',
			background_color: PALETTES.light.sea,
			theme_color: PALETTES.light.paper,
			icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }]
		},
		{ headers: { 'content-type': 'application/manifest+json' } }
	);
}
