import * as v from 'valibot';
import { kilometresBetween, routeAlong, unwrapped } from '../domain/route';
import type { Leg, Stop, Unit, Visit } from '../domain/visit';
import {
	date,
	dated,
	exactly,
	field,
	id,
	ids,
	known,
	originalName,
	point,
	position,
	positive,
	text,
	words
} from './fields';
import { isObject } from './json-file';
import { LEAST_SPEED, LONGEST_LEG, LONGEST_VISIT, MOST_UNITS, TOP_SPEED } from './limits';
import type { Translated } from './translated';

export interface StopFeature {
	readonly type: 'stop';
	readonly stop: Stop<Translated>;
}

export interface LegFeature {
	readonly type: 'leg';
	readonly leg: Leg<Translated>;
}

/** A visit file, with stops and legs still in one list in the order of the file. */
export interface VisitFile {
	readonly visit: Omit<Visit<Translated>, 'stops' | 'legs'>;
	readonly features: readonly (StopFeature | LegFeature)[];
}

const KMH_PER_KNOT = 1.852;

const kmPerHour = v.pipe(
	v.union(
		[exactly({ knots: speedIn(KMH_PER_KNOT, 'knots') }), exactly({ kmh: speedIn(1, 'km/h') })],
		'{ "knots": n } or { "kmh": n }'
	),
	v.transform((speed) => ('knots' in speed ? rounded(speed.knots * KMH_PER_KNOT) : speed.kmh))
);

/** A speed in a unit of `kmPerHour`, between the slowest drift and the fastest flight. */
function speedIn(kmPerHour: number, unit: string) {
	const [least, most] = [rounded(LEAST_SPEED / kmPerHour), Math.floor(TOP_SPEED / kmPerHour)];
	const expected = `a speed from ${least} to ${most} ${unit}`;
	return v.pipe(positive, v.minValue(least, expected), v.maxValue(most, expected));
}

function rounded(value: number): number {
	return Number(value.toFixed(3));
}

const unit: v.GenericSchema<unknown, Unit<Translated>> = v.pipe(
	known({
		id,
		name: words,
		originalName: v.optional(originalName),
		craft: id,
		class: v.optional(id),
		count: v.pipe(
			v.number(),
			v.integer('a whole number'),
			v.minValue(1, 'a number of 1 or more'),
			v.maxValue(MOST_UNITS, `a number of ${MOST_UNITS} or fewer: no fleet was larger`)
		),
		type: text,
		cruisingSpeed: kmPerHour,
		topSpeed: kmPerHour,
		note: v.optional(text)
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed || dataset.value.cruisingSpeed <= dataset.value.topSpeed) return;
		addIssue({
			message: 'is above the top speed',
			path: [field({ ...dataset.value }, 'cruisingSpeed')]
		});
	})
);

const person = known({ name: words, originalName: v.optional(originalName), role: text });

const note = exactly({ text, sources: ids });

const happening = known({
	date: v.nullable(date),
	place: v.optional(id),
	text,
	quotation: v.optional(exactly({ text, by: text }))
});

// What is not known is left out: dates may be null or missing, and a stop need not have happenings.
const stopFeature: v.GenericSchema<unknown, StopFeature> = v.pipe(
	exactly({
		type: v.literal('Feature'),
		geometry: point,
		properties: known({
			type: v.literal('stop'),
			id,
			place: id,
			passage: v.optional(v.boolean(), false),
			arrival: v.nullish(dated({}), null),
			departure: v.nullish(dated({}), null),
			happenings: v.optional(v.array(happening), []),
			note: v.optional(text)
		})
	}),
	v.transform(({ geometry, properties: { type, ...stop } }) => ({
		type,
		stop: { ...stop, position: geometry.coordinates }
	}))
);

const waypoints = v.pipe(
	v.array(position),
	v.minLength(2, 'two positions or more'),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		dataset.value.forEach((here, index, all) => {
			const before = all[index - 1];
			if (before && before[1] === here[1] && before[0] === unwrapped(here, before[0])[0])
				addIssue({
					message: 'repeats the position before it',
					path: [{ type: 'array', origin: 'value', input: all, key: index, value: here }]
				});
		});
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const km = dataset.value.reduce((sum, here, index, all) => {
			const before = all[index - 1];
			return before ? sum + kilometresBetween(before, here) : sum;
		}, 0);
		if (km > LONGEST_LEG)
			addIssue({
				message: `is ${Math.round(km)} km long, expected at most ${LONGEST_LEG} km between two stops`
			});
	})
);

const legFeature: v.GenericSchema<unknown, LegFeature> = v.pipe(
	exactly({
		type: v.literal('Feature'),
		geometry: exactly({ type: v.literal('LineString'), coordinates: waypoints }),
		properties: known({
			type: v.literal('leg'),
			from: id,
			to: id,
			canal: v.optional(v.boolean(), false)
		})
	}),
	v.transform(({ geometry: { coordinates }, properties: { type, ...leg } }) => ({
		type,
		leg: { ...leg, waypoints: coordinates, route: routeAlong(coordinates) }
	}))
);

const neither = exactly({
	type: v.literal('Feature'),
	geometry: v.unknown(),
	properties: v.looseObject({ type: v.picklist(['stop', 'leg']) })
}) as v.GenericSchema<unknown, never>;

const feature = v.lazy((input): v.GenericSchema<unknown, StopFeature | LegFeature> => {
	const type = isObject(input) && isObject(input.properties) ? input.properties.type : undefined;
	return type === 'stop' ? stopFeature : type === 'leg' ? legFeature : neither;
});

export const visitFile: v.GenericSchema<unknown, VisitFile> = exactly({
	type: v.literal('FeatureCollection'),
	visit: exactly({
		id,
		kind: id,
		visitor: id,
		host: id,
		title: text,
		who: text,
		summary: text,
		units: v.array(unit),
		people: v.array(person),
		notes: v.array(note)
	}),
	features: v.pipe(
		v.array(feature),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const km = dataset.value.reduce(
				(sum, it) => (it.type === 'leg' ? sum + it.leg.route.length : sum),
				0
			);
			if (km > LONGEST_VISIT)
				addIssue({
					message: `the legs are ${Math.round(km)} km long in all, expected at most ${LONGEST_VISIT} km`
				});
		})
	)
});
