import { listed, suggestion, type Fault, type JsonPath } from './faults';
import { isObject, valueAt, type JsonFile } from './json-file';
import { faultAt } from './parse';
import { jsonFiles, type GeoRecord } from './parsed-record';
import { FALLBACK } from './translated';

// In which languages the record's texts are.

/** Those that the site has, and then those that it is to have. */
function languagesOf({ config }: GeoRecord): { all: string[]; shown: readonly string[] } | null {
	if (!config) return null;
	const { languages, wantedLanguages } = config.value.config;
	return { all: [...new Set([FALLBACK, ...languages, ...wantedLanguages])], shown: languages };
}

/** Every text of a file, with the path to it: what has one in English. */
function textsIn(json: JsonFile): { path: JsonPath; text: Record<string, unknown> }[] {
	return json.fieldsNamed(FALLBACK).flatMap(({ path }) => {
		const text = valueAt(json.value, path.slice(0, -1));
		return isObject(text) ? [{ path: path.slice(0, -1), text }] : [];
	});
}

/** No text is in a language that the atlas does not speak: it would be a slip of the pen. */
export function languagesAreKnown(record: GeoRecord): Fault[] {
	const languages = languagesOf(record);
	if (!languages) return [];
	return jsonFiles(record).flatMap((json) =>
		textsIn(json).flatMap(({ path, text }) =>
			Object.keys(text)
				.filter((language) => !languages.all.includes(language))
				.map((language) =>
					faultAt(
						json,
						[...path, language],
						`not a language of this atlas${suggestion(language, languages.all) || `, expected one of ${listed(languages.all)}`}`
					)
				)
		)
	);
}

/** What the atlas says of itself is in every language of the site; names on the map in the wanted ones too. */
export function wordsOfTheAtlas(record: GeoRecord): Fault[] {
	const languages = languagesOf(record);
	if (!languages) return [];
	const missing = (json: JsonFile | undefined, wanted: readonly string[]) =>
		json
			? textsIn(json).flatMap(({ path, text }) =>
					wanted
						.filter((language) => text[language] === undefined)
						.map((language) => faultAt(json, path, `missing field "${language}"`))
				)
			: [];
	return [
		...missing(record.config?.json, languages.shown),
		// The map has no other language to fall back to that would fit its place.
		...missing(record.names?.json, languages.all)
	];
}

/** One warning for each file: which languages are missing and how often. It points to the first. */
export function translations(record: GeoRecord): Fault[] {
	const languages = languagesOf(record)?.all ?? [];
	return jsonFiles(record).flatMap((json) => {
		const texts = textsIn(json);
		const lacks = (language: string) => texts.filter(({ text }) => text[language] === undefined);
		const missing = languages
			.map((language) => ({ language, count: lacks(language).length }))
			.filter(({ count }) => count > 0);
		const first = texts.find(({ text }) => missing.some(({ language }) => !(language in text)));
		if (!first) return [];
		const counts = missing.map(({ language, count }) => `${language} for ${count}`);
		const message = `translation missing: ${listed(counts)} of ${texts.length} texts, here the first`;
		return [faultAt(json, first.path, message)];
	});
}
