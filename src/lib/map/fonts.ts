import type { FontFacesSpecification } from 'maplibre-gl';
import jostCyrillic from '@fontsource-variable/jost/files/jost-cyrillic-wght-normal.woff2?url';
import jostLatinExt from '@fontsource-variable/jost/files/jost-latin-ext-wght-normal.woff2?url';
import jostLatin from '@fontsource-variable/jost/files/jost-latin-wght-normal.woff2?url';
import spectralItalicCyrillic from '@fontsource/spectral/files/spectral-cyrillic-400-italic.woff2?url';
import spectralItalicLatinExt from '@fontsource/spectral/files/spectral-latin-ext-400-italic.woff2?url';
import spectralItalicLatin from '@fontsource/spectral/files/spectral-latin-400-italic.woff2?url';

export const ROMAN = 'Jost';
export const WATER = 'Spectral Italic';

// The ranges of @fontsource's own style sheets: the files hold nothing else.
const LATIN = [
	...['U+0-FF', 'U+131', 'U+152-153', 'U+2BB-2BC', 'U+2C6', 'U+2DA', 'U+2DC', 'U+2000-206F'],
	...['U+20AC', 'U+2122', 'U+2191', 'U+2193', 'U+2212', 'U+2215', 'U+FEFF', 'U+FFFD']
];
const LATIN_EXT = [
	'U+100-2BA',
	'U+2BD-2C5',
	'U+2C7-2CC',
	'U+2CE-2D7',
	'U+2DD-2FF',
	'U+300-36F',
	'U+1E00-1E9F',
	'U+1EF2-1EFF'
];
const CYRILLIC = ['U+400-45F', 'U+490-491', 'U+4B0-4B1', 'U+2116'];

/** The site's own files, drawn by the browser: no glyph server. Each is fetched when a name first needs it. */
export const FONT_FACES: FontFacesSpecification = {
	[ROMAN]: family(jostLatin, jostLatinExt, jostCyrillic),
	[WATER]: family(spectralItalicLatin, spectralItalicLatinExt, spectralItalicCyrillic)
};

function family(latin: string, latinExt: string, cyrillic: string) {
	return [
		{ url: latin, 'unicode-range': LATIN },
		{ url: latinExt, 'unicode-range': LATIN_EXT },
		{ url: cyrillic, 'unicode-range': CYRILLIC }
	];
}

/** What names on canvases are written in: the same letters as on the map. */
export const NAME_FONT = 'Atlas names';

/** Brings the letters that the texts need. Where one cannot be had the browser's own take its place. */
export async function loadNameFont(texts: readonly string[]): Promise<void> {
	registerNameFont();
	await Promise.allSettled([document.fonts.load(`14px "${NAME_FONT}"`, texts.join(''))]);
}

let registered = false;

// Without italics: the browser leans these over, as on the pages.
function registerNameFont(): void {
	if (registered) return;
	registered = true;
	for (const { url, 'unicode-range': ranges } of FONT_FACES[ROMAN] as Face[]) {
		const descriptors = { weight: '100 900', unicodeRange: ranges.join() };
		document.fonts.add(new FontFace(NAME_FONT, `url(${url})`, descriptors));
	}
}

type Face = ReturnType<typeof family>[number];
