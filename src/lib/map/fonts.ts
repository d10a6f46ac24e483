import type { FontFacesSpecification } from 'maplibre-gl';
import jostCyrillic from '../fonts/jost-cyrillic.woff2?url';
import jostLatinExt from '../fonts/jost-latin-ext.woff2?url';
import jostLatin from '../fonts/jost-latin.woff2?url';
import spectralCyrillic from '../fonts/spectral-italic-cyrillic.woff2?url';
import spectralLatinExt from '../fonts/spectral-italic-latin-ext.woff2?url';
import spectralLatin from '../fonts/spectral-italic-latin.woff2?url';

export const ROMAN = 'Jost';
export const WATER = 'Spectral Italic';

// As in ../fonts/fonts.css: the files hold nothing else.
const LATIN = [
	'U+20-7E',
	'U+A0-FF',
	'U+131',
	'U+152-153',
	'U+2009-200A',
	'U+2010-2015',
	'U+2018-201E',
	'U+2020-2022',
	'U+2026',
	'U+202F',
	'U+2030',
	'U+2032-2033',
	'U+2039-203A',
	'U+20AC',
	'U+2190-2193',
	'U+2212'
];
const LATIN_EXT = [
	'U+102-107',
	'U+10C-10D',
	'U+118-119',
	'U+11E-11F',
	'U+130',
	'U+141-144',
	'U+150-151',
	'U+15A-15B',
	'U+15E-163',
	'U+170-171',
	'U+179-17E',
	'U+218-21B'
];
const CYRILLIC = ['U+400-45F', 'U+490-491', 'U+2116'];

/** The site's own files, drawn by the browser: no glyph server. Each is fetched when a name first needs it. */
export const FONT_FACES: FontFacesSpecification = {
	[ROMAN]: family(jostLatin, jostLatinExt, jostCyrillic),
	[WATER]: family(spectralLatin, spectralLatinExt, spectralCyrillic)
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
		const descriptors = { weight: '400 500', unicodeRange: ranges.join() };
		document.fonts.add(new FontFace(NAME_FONT, `url(${url})`, descriptors));
	}
}

type Face = ReturnType<typeof family>[number];
