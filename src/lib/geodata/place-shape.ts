import * as v from 'valibot';
import { PLACE_KINDS, type AtlasEvent, type Place } from '../domain/visit';
import { dated, exactly, featuresOf, id, point, text } from './fields';
import type { Translated } from './translated';

const place: v.GenericSchema<unknown, Place<Translated>> = v.pipe(
	exactly({
		type: v.literal('Feature'),
		geometry: point,
		properties: exactly({
			id,
			kind: v.picklist(PLACE_KINDS),
			name: text,
			modernName: v.optional(text),
			note: v.optional(text)
		})
	}),
	v.transform(({ geometry, properties }) => ({ ...properties, position: geometry.coordinates }))
);

const event: v.GenericSchema<unknown, AtlasEvent<Translated>> = v.pipe(
	exactly({
		type: v.literal('Feature'),
		geometry: v.nullable(point),
		properties: dated({ id, place: v.optional(id), title: text, summary: text })
	}),
	v.transform(({ geometry, properties }) => ({
		...properties,
		position: geometry?.coordinates ?? null
	}))
);

export const placesFile: v.GenericSchema<unknown, readonly Place<Translated>[]> = featuresOf(place);
export const eventsFile: v.GenericSchema<unknown, readonly AtlasEvent<Translated>[]> =
	featuresOf(event);
