import type { NameLanguage } from './layers/names/symbols';

/**
 * What units are named in, and all on land. These are families of the page (../fonts/fonts.css): for letters of the map's
 * own the browser would set the whole page anew.
 */
export const SANS = 'Jost Variable';
export const ROMAN: string[] = [SANS];
/** MapLibre leans its letters where the first family's name says so. No family is called that: the letters are Spectral's. */
export const WATER: string[] = ['Italic', 'Spectral'];

/** A letter of each file that the names of a language may need. What has no name in Russian keeps its English one. */
function sampleOf(language: NameLanguage): string {
	return language === 'ru' ? 'aăж' : 'aă';
}

/** Brings the letters that names in a language are written with: MapLibre writes with those that are there. */
export async function loadLetters(language: NameLanguage): Promise<void> {
	await Promise.all([
		load(`24px "${SANS}"`, sampleOf(language)),
		load('italic 24px Spectral', sampleOf(language))
	]);
}

/** Brings the letters that units' names need. */
export async function loadNameLetters(names: readonly string[]): Promise<void> {
	await load(`500 14px "${SANS}"`, names.join(''));
}

/** Where a file cannot be had the browser's own letters take its place. */
async function load(font: string, text: string): Promise<void> {
	await Promise.allSettled([document.fonts.load(font, text)]);
}
