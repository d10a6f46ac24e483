import * as v from 'valibot';
import type { Box } from '../domain/box';
import type { AtlasConfig, Years } from '../domain/config';
import type { HistoricalDate, Instant } from '../domain/time';
import { date, exactly, field, text } from './fields';
import { isObject } from './json-file';

const YEARS = 'a whole year from 1 to 9999';

const span: v.GenericSchema<unknown, Years> = v.pipe(
	date,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { edtf, earliest, latest } = dataset.value;
		if (earliest !== null && latest !== null) return [earliest, latest] as const;
		addIssue({ message: `found "${edtf}", expected years with a beginning and an end, 1924/1935` });
		return NEVER;
	})
);

const opening: v.GenericSchema<unknown, Instant> = v.pipe(
	date,
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { edtf, earliest } = dataset.value;
		if (isMoment(dataset.value) && earliest !== null) return earliest;
		addIssue({ message: `found "${edtf}", expected a day or an hour, 1924-08-05T12:00Z` });
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

/** atlas.json. */
export const configFile: v.GenericSchema<unknown, AtlasConfig> = v.pipe(
	exactly({
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
		)
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
	})
);
