import * as v from 'valibot';
import { shortened } from '../domain/characters';
import { parseDate } from '../domain/edtf';
import type { HistoricalDate } from '../domain/time';
import { EVIDENCE, type LngLat } from '../domain/visit';
import { suggestion } from './faults';
import { isObject } from './json-file';
import { FALLBACK, Translated } from './translated';

// The fields of which the record's shapes are made. A schema's own message completes the sentence "found …, expected …";
// what a raw check or transform says stands alone.

/** An object with these fields and no others; a field that is not among them is a fault, each on its own. */
export function exactly<const Entries extends v.ObjectEntries>(
	entries: Entries
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
	// Not v.strictObject: it stops at the first field it does not know.
	return v.pipe(
		v.custom<object>(isObject, 'an object { … }'),
		v.looseObject(entries),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!isObject(dataset.value)) return;
			for (const key of Object.keys(dataset.value))
				if (!Object.hasOwn(entries, key))
					addIssue({
						message: `unknown field${suggestion(key, Object.keys(entries))}`,
						path: [field(dataset.value, key)]
					});
		})
	) as unknown as v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<Entries, undefined>>>;
}

export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case such as krasny-kavkaz')
);

export const ids = v.array(id);

/** A text or a name, in one line: a page and a map would not keep its line breaks. */
export const words = v.pipe(
	v.string(),
	v.regex(/\S/, 'words'),
	v.regex(/^[^\t\n\r]*$/, 'words in one line, without tabs and line breaks')
);

export const positive = v.pipe(v.number(), v.finite('a number'), v.gtValue(0, 'a number above 0'));

/** BCP 47, as far as it is used here: a language, and where needed its script, its region and a variant. */
export const LANGUAGE_TAG =
	/^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))?$/;

const prose = v.pipe(
	words,
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const markup = /<\/?[a-z!][^<>]*>|&[a-z]+;|&#\d+;/i.exec(dataset.value)?.[0];
		if (markup)
			addIssue({ message: `found ${shortened(markup)}, expected plain text without markup` });
		if ((dataset.value.match(/\*/g) ?? []).length % 2 === 1)
			addIssue({
				message: `an asterisk without its partner: a ship's name stands between two, *Vorovsky*`
			});
	})
);

/** A text in English, and in whatever languages it has been translated to. */
export const text: v.GenericSchema<unknown, Translated> = v.pipe(
	v.lazy((input) =>
		exactly({
			en: prose,
			...Object.fromEntries(
				Object.keys(isObject(input) ? input : {})
					.filter((key) => key !== FALLBACK && LANGUAGE_TAG.test(key))
					.map((key) => [key, v.optional(prose)])
			)
		})
	) as v.GenericSchema<unknown, Readonly<Record<string, string>>>,
	v.transform((texts) => new Translated(texts))
);

/** A name in its own script. */
export const originalName = exactly({
	text: words,
	lang: v.pipe(v.string(), v.regex(LANGUAGE_TAG, 'a language tag such as ru or it'))
});

export const date: v.GenericSchema<unknown, HistoricalDate> = v.pipe(
	v.string(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		try {
			return parseDate(dataset.value);
		} catch (error) {
			addIssue({ message: error instanceof Error ? error.message : String(error) });
			return NEVER;
		}
	})
);

const version = exactly({
	date,
	sources: v.pipe(ids, v.minLength(1, 'the sources that give this version')),
	note: v.optional(text)
});

export const position: v.GenericSchema<unknown, LngLat> = v.strictTuple([
	degrees(180, 'a longitude from -180 to 180'),
	degrees(90, 'a latitude from -90 to 90 (longitude comes first)')
]);

export const point = exactly({ type: v.literal('Point'), coordinates: position });

/** The features of a whole file, each as `feature` says. */
export function featuresOf<T>(
	feature: v.GenericSchema<unknown, T>
): v.GenericSchema<unknown, readonly T[]> {
	return v.pipe(
		exactly({ type: v.literal('FeatureCollection'), features: v.array(feature) }),
		v.transform(({ features }) => features)
	);
}

function degrees(limit: number, expected: string) {
	return v.pipe(v.number(expected), v.minValue(-limit, expected), v.maxValue(limit, expected));
}

const KNOWN = {
	evidence: v.picklist(EVIDENCE),
	sources: ids,
	reason: v.optional(text)
};

/** `entries` with how they are known; evidence must have what it needs. */
export function known<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.pipe(
		exactly({ ...KNOWN, ...entries } as typeof KNOWN & Entries),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!isObject(dataset.value)) return;
			const { evidence, sources, reason } = dataset.value;
			const needsSource = evidence === 'attested' || evidence === 'disputed';
			if (needsSource && Array.isArray(sources) && sources.length === 0)
				addIssue({
					message: `${evidence}, but no source is given: expected at least one id from sources.json`,
					path: [field(dataset.value, 'sources')]
				});
			if ((evidence === 'inferred' || evidence === 'conjectural') && reason === undefined)
				addIssue({
					message: `${evidence}, but no "reason" is given: expected in words why it is thought so`,
					path: [field(dataset.value, 'evidence')]
				});
		})
	);
}

/** `entries` with a date and how it is known; where sources disagree, all their versions. */
export function dated<const Entries extends v.ObjectEntries>(entries: Entries) {
	const own = { date, versions: v.optional(v.array(version)) };
	return v.pipe(
		known({ ...own, ...entries } as typeof own & Entries),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!isObject(dataset.value) || dataset.value.evidence !== 'disputed') return;
			const { versions } = dataset.value;
			const count = Array.isArray(versions) ? versions.length : 0;
			if (count < 2)
				addIssue({
					message: `disputed, but ${count === 0 ? 'no versions are' : 'only one version is'} given: expected in "versions" each date with its sources`,
					path: [field(dataset.value, count === 0 ? 'evidence' : 'versions')]
				});
		})
	);
}

/** One step of the path to a fault, as valibot keeps it. */
export function field(input: Record<string, unknown>, key: string): v.ObjectPathItem {
	return { type: 'object', origin: 'value', input, key, value: input[key] };
}
