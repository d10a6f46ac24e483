import * as v from 'valibot';
import type { Frontier, ModernStretch } from '../domain/frontier';
import { date, exactly, field, id, known, position, text, words } from './fields';
import type { Translated } from './translated';

/** The frontiers, and the ids of all states and territories that they may name. */
export interface FrontiersFile {
	readonly states: readonly string[];
	readonly frontiers: readonly Frontier<Translated>[];
}

const stretch: v.GenericSchema<unknown, ModernStretch> = v.pipe(
	exactly({
		countries: v.strictTuple([words, words]),
		from: v.optional(position),
		to: v.optional(position)
	}),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const { countries, from, to } = value;
		if (from && to) return { countries, ends: [from, to] as const };
		if (!from && !to) return { countries, ends: null };
		addIssue({
			message: `only one end is given: expected both "from" and "to", or neither`,
			path: [field({ ...value }, from ? 'from' : 'to')]
		});
		return NEVER;
	})
);

const line = exactly({
	type: v.literal('LineString'),
	coordinates: v.pipe(v.array(position), v.minLength(2, 'two positions or more'))
});

const properties = known({
	id,
	between: v.strictTuple([id, id]),
	date,
	treaty: v.optional(text),
	approximate: v.boolean(),
	modern: v.optional(v.pipe(v.array(stretch), v.minLength(1, 'a stretch or more'))),
	opensAt: v.optional(v.array(position), [])
});

const frontier: v.GenericSchema<unknown, Frontier<Translated>> = v.pipe(
	exactly({ type: v.literal('Feature'), geometry: v.nullable(line), properties }),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
		const { geometry, properties } = value;
		const { modern, ...rest } = properties;
		if (geometry && !modern)
			return { ...rest, course: { from: 'record', line: geometry.coordinates } as const };
		if (modern && !geometry)
			return { ...rest, course: { from: 'today', stretches: modern } as const };
		addIssue({
			message: geometry
				? 'has a line of its own and "modern" besides: expected one of them, the other in a feature of its own'
				: 'has no line: expected a LineString, or in "modern" the countries that share it today',
			path: [field({ ...value }, 'geometry')]
		});
		return NEVER;
	})
);

export const frontiersFile: v.GenericSchema<unknown, FrontiersFile> = v.pipe(
	exactly({
		type: v.literal('FeatureCollection'),
		states: v.array(id),
		features: v.array(frontier)
	}),
	v.transform(({ states, features }) => ({ states, frontiers: features }))
);
