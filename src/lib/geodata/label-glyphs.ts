import { codeOf, quoted } from '../domain/characters';
import { lettersOf, type Face } from '../fonts/font-glyphs';
import type { NameKind } from '../domain/names';
import type { InLanguages } from '../domain/names';
import type { Fault, JsonPath } from './faults';
import type { JsonFile } from './json-file';
import { faultAt } from './parse';
import type { GeoRecord } from './parsed-record';

/** A text that the map writes. */
interface MapLabel {
	readonly json: JsonFile;
	readonly path: JsonPath;
	readonly text: InLanguages;
	readonly face: Face;
	/** It is set in capitals, whatever it is written in. */
	readonly capitals?: boolean;
}

const LATIN =
	'A-Za-zÀ-ÖØ-öø-ÿ' +
	// Of the languages from Poland to Turkey, as western atlases keep them.
	'ĂăĆćČčĘęĞğİıŁłŃńŐőŒœŚśŞşŠšŢţŰűŹźŻżŽžȘșȚț';
const SIGNS = ' \\-–.,()’&/';
/** What names in a language are written with, and what to call it. */
function writingOf(language: string): { letters: RegExp; words: string } {
	return language === 'ru'
		? { letters: CYRILLIC, words: 'letters of the Russian alphabet' }
		: { letters: ROMAN, words: `Latin letters as in ${NAMES.of(language)} atlases` };
}

const ROMAN = new RegExp(`[${LATIN}${SIGNS}]`);
const CYRILLIC = new RegExp(`[А-Яа-яЁё${SIGNS}«»—]`);
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

const FACES = { jost: 'Jost', 'spectral-italic': 'Spectral Italic' } as const;

/** Every label of the map is in letters of its language, and in letters that the cut fonts have. */
export function lettersOfLabels(record: GeoRecord): Fault[] {
	return [...labelsOf(record)].flatMap(({ json, path, text, face, capitals }) =>
		Object.entries(text).flatMap(([language, written]) => {
			const faults = [
				strayLetter(written, language),
				missingLetter(capitals ? written + written.toUpperCase() : written, face)
			];
			return faults
				.filter((message) => message !== undefined)
				.map((message) => faultAt(json, [...path, language], `in ${quoted(written)} ${message}`));
		})
	);
}

function strayLetter(text: string, language: string): string | undefined {
	const { letters, words } = writingOf(language);
	const stray = [...text].find((letter) => !letters.test(letter));
	return stray && `found ${shown(stray)}, expected ${words}`;
}

function missingLetter(text: string, face: Face): string | undefined {
	const letters = lettersOf(face);
	const missing = [...text].find((letter) => !letters.has(letter.codePointAt(0) ?? 0));
	return missing && `found ${shown(missing)}, for which ${FACES[face]} as it is cut has no glyph`;
}

/** A Cyrillic letter may look just like a Latin one: the number tells them apart. */
function shown(letter: string): string {
	return `“${letter}” (${codeOf(letter)})`;
}

function* labelsOf({ names, places }: GeoRecord): Generator<MapLabel> {
	for (const [index, { kind, ...it }] of names?.value.entries() ?? []) {
		if (!names) return;
		for (const field of ['name', 'shortName', 'modernName'] as const) {
			const text = it[field];
			if (!text) continue;
			const path = ['features', index, 'properties', field];
			const face = field === 'modernName' ? 'spectral-italic' : faceOf(kind);
			yield { json: names.json, path, text, face, capitals: isState(kind) };
		}
	}
	for (const [index, { name, modernName }] of places?.value.entries() ?? []) {
		if (!places) return;
		const path = ['features', index, 'properties'];
		yield { json: places.json, path: [...path, 'name'], text: name.texts, face: 'jost' };
		if (modernName)
			yield {
				...{ json: places.json, path: [...path, 'modernName'] },
				...{ text: modernName.texts, face: 'spectral-italic' }
			};
	}
}

function isState(kind: NameKind): boolean {
	return kind === 'state' || kind === 'territory';
}

/** As the map's layers set them: what man made upright, what he found leaning. */
function faceOf(kind: NameKind): Face {
	return isState(kind) || kind === 'town' || kind === 'aerodrome' ? 'jost' : 'spectral-italic';
}
