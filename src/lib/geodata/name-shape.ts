import * as v from 'valibot';
import {
	NAME_KINDS,
	NEAREST_ZOOM,
	SIDES,
	type InLanguages,
	type Name,
	type Rank
} from '../domain/names';
import type { LngLat } from '../domain/visit';
import { date, exactly, featuresOf, field, id, known, point, position, text } from './fields';
import { isObject } from './json-file';
import type { Translated } from './translated';

const zoom = v.pipe(
	v.number(),
	v.integer('a whole zoom'),
	v.minValue(0, 'a zoom from 0'),
	v.maxValue(NEAREST_ZOOM, `a zoom up to ${NEAREST_ZOOM}`)
);

const name: v.GenericSchema<unknown, InLanguages> = v.pipe(
	text,
	v.transform(({ texts }) => texts)
);

const line = exactly({
	type: v.literal('LineString'),
	coordinates: v.pipe(v.array(position), v.minLength(2, 'two positions or more'))
});

const rank = v.picklist([1, 2, 3, 4, 5]) as v.GenericSchema<unknown, Rank>;

const properties = v.pipe(
	exactly({
		id,
		kind: v.picklist(NAME_KINDS),
		name,
		shortName: v.optional(name),
		modernName: v.optional(name),
		rank,
		minZoom: zoom,
		maxZoom: v.optional(zoom),
		date: v.optional(date),
		side: v.optional(v.picklist(SIDES)),
		berth: v.optional(known({}))
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!isObject(dataset.value)) return;
		const { kind, minZoom, maxZoom, date } = dataset.value;
		if (typeof minZoom === 'number' && typeof maxZoom === 'number' && maxZoom < minZoom)
			addIssue({
				message: `found ${maxZoom}, expected no less than minZoom (${minZoom})`,
				path: [field(dataset.value, 'maxZoom')]
			});
		if ((kind === 'state' || kind === 'territory') && date === undefined)
			addIssue({
				message: `no "date" is given: expected from when to when the ${kind} was called so`,
				path: [field(dataset.value, 'kind')]
			});
	})
);

/** Not `v.union`: that says of a line only that it is no point. */
const geometry = v.lazy((input) =>
	isObject(input) && input.type === 'LineString' ? line : point
) as v.GenericSchema<unknown, { type: string; coordinates: LngLat | readonly LngLat[] }>;

const feature: v.GenericSchema<unknown, Name<Translated>> = v.pipe(
	exactly({ type: v.literal('Feature'), geometry, properties }),
	v.transform(({ geometry: { type, coordinates }, properties }) => ({
		...properties,
		maxZoom: properties.maxZoom ?? NEAREST_ZOOM,
		course: (type === 'Point' ? [coordinates] : coordinates) as readonly LngLat[]
	}))
);

export const namesFile: v.GenericSchema<unknown, readonly Name<Translated>[]> = featuresOf(feature);
