import * as v from 'valibot';
import { quoted } from '../domain/characters';
import type { Box } from '../domain/box';
import {
	MEDIA,
	type AtlasConfig,
	type ById,
	type Kind,
	type Party,
	type UnitClass,
	type Years
} from '../domain/config';
import type { HistoricalDate, Instant } from '../domain/time';
import { isLanguage, LANGUAGES } from '../locale/languages';
import { date, exactly, field, id, LANGUAGE_TAG, positive, text } from './fields';
import { isObject } from './json-file';
import { LONGEST_CRAFT } from './limits';
import type { Translated } from './translated';

const YEARS = 'a whole year from 1 to 9999';

const span: v.GenericSchema<unknown, Years> = v.pipe(
	date,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { edtf, earliest, latest } = dataset.value;
		if (earliest !== null && latest !== null) return [earliest, latest] as const;
		addIssue({
			message: `found ${quoted(edtf)}, expected years with a beginning and an end, 1900/1910`
		});
		return NEVER;
	})
);

const opening: v.GenericSchema<unknown, Instant> = v.pipe(
	date,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { edtf, earliest } = dataset.value;
		if (isMoment(dataset.value) && earliest !== null) return earliest;
		addIssue({ message: `found ${quoted(edtf)}, expected a day or an hour, 1900-08-05T12:00Z` });
		return NEVER;
	})
);

function isMoment({ form, points }: HistoricalDate): boolean {
	return form === 'single' && points[0]?.day !== undefined;
}

const degrees = v.number('a number of degrees');

const extent: v.GenericSchema<unknown, Box> = v.pipe(
	v.strictTuple([degrees, degrees, degrees, degrees], 'west, south, east and north, in degrees'),
	v.check(
		([west, , east]) => west >= -180 && west < east && east - west <= 360,
		'a west from -180 that lies west of the east, which may lie beyond 180'
	),
	v.check(
		([, south, , north]) => south >= -85 && south < north && north <= 85,
		'a south that lies south of the north, both between -85 and 85'
	)
);

const color = v.pipe(
	v.string(),
	v.regex(/^#[0-9a-f]{6}$/, 'a colour as six hexadecimal digits such as "#a8321f"')
);
const colours = exactly({ line: color, ink: color });
const livery = exactly({ light: colours, dark: colours });
const medium = v.picklist(MEDIA);

/** A table of things by their ids, of which there is one at least. */
function table<T>(entry: v.GenericSchema<unknown, T>, thing: string) {
	return v.pipe(
		v.record(id, entry, `a ${thing} or more, each under its id`),
		v.check((entries) => Object.keys(entries).length > 0, `a ${thing} or more, each under its id`)
	);
}

const keyEntry = exactly({ words: text, craft: v.optional(id) });

const party: v.GenericSchema<unknown, Party<Translated>> = exactly({
	name: text,
	livery,
	outlined: v.optional(v.boolean(), false),
	key: exactly({
		sea: v.optional(keyEntry),
		air: v.optional(keyEntry),
		land: v.optional(keyEntry),
		mission: v.optional(keyEntry)
	})
});

const kind: v.GenericSchema<unknown, Kind<Translated>> = exactly({
	medium,
	mission: v.optional(v.boolean(), false),
	name: text,
	lanes: text
});

const unitClass: v.GenericSchema<unknown, UnitClass<Translated>> = exactly({
	craft: id,
	length: v.pipe(
		positive,
		v.maxValue(LONGEST_CRAFT, `a length in metres, of ${LONGEST_CRAFT} or less`)
	),
	words: text
});

/** What atlas.json says. */
export interface ConfigFile {
	readonly config: AtlasConfig<Translated>;
	readonly classes: ById<UnitClass<Translated>>;
}

/** atlas.json. */
export const configFile: v.GenericSchema<unknown, ConfigFile> = v.pipe(
	exactly({
		languages: v.optional(
			v.pipe(
				v.array(
					v.pipe(
						v.string(),
						v.check(
							isLanguage,
							`a language that the interface speaks: ${Object.keys(LANGUAGES).join(', ')}`
						)
					)
				),
				v.minLength(1, 'a language or more')
			),
			['en']
		),
		wantedLanguages: v.optional(
			v.array(v.pipe(v.string(), v.regex(LANGUAGE_TAG, 'a language tag such as ru or it'))),
			[]
		),
		title: text,
		tagline: text,
		description: text,
		intro: v.pipe(v.array(text), v.minLength(1, 'a paragraph or more')),
		span,
		opening,
		extent,
		basemapYear: v.pipe(
			v.number(YEARS),
			v.integer(YEARS),
			v.minValue(1, YEARS),
			v.maxValue(9999, YEARS)
		),
		parties: v.pipe(
			table(party, 'party'),
			v.rawCheck(({ dataset, addIssue }) => {
				if (!dataset.typed) return;
				for (const name of Object.keys(dataset.value))
					if (!/^[a-z]/.test(name) || isMedium(name))
						addIssue({
							message: `found ${quoted(name)} as the id of a party, expected one that begins with a letter and is not that of a medium (${MEDIA.join(', ')})`,
							path: [field({ ...dataset.value }, name)]
						});
			})
		),
		media: v.optional(
			exactly({
				sea: v.optional(exactly({ livery })),
				air: v.optional(exactly({ livery })),
				land: v.optional(exactly({ livery }))
			}),
			{}
		),
		kinds: table(kind, 'kind'),
		craft: v.optional(v.record(id, exactly({ medium })), {}),
		classes: v.optional(v.record(id, unitClass), {})
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const { span, opening } = dataset.value;
		if (opening >= span[0] && opening <= span[1]) return;
		const [from, to] = span.map((end) => new Date(end).toISOString().slice(0, 10));
		addIssue({
			message: `found ${new Date(opening).toISOString().slice(0, 10)}, expected a date inside the span, from ${from} to ${to}`,
			path: isObject(dataset.value) ? [field(dataset.value, 'opening')] : undefined
		});
	}),
	v.transform(({ classes, ...config }) => ({ config, classes }))
);

function isMedium(word: string): boolean {
	return (MEDIA as readonly string[]).includes(word);
}
