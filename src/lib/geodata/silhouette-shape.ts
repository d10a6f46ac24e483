import * as v from 'valibot';
import type { ById } from '../domain/config';
import type { Silhouette } from '../domain/atlas-record';
import { exactly, id } from './fields';

const path = v.pipe(
	v.string(),
	v.regex(/^[Mm][MLHVCSQTAZmlhvcsqtaz\d\s.,+-]*$/, 'the path of an SVG, which begins with M')
);

/** silhouettes.json. */
export const silhouettesFile: v.GenericSchema<unknown, ById<Silhouette>> = v.record(
	id,
	exactly({ body: path, wings: v.optional(path), details: v.optional(path) }),
	'an object with a silhouette for each craft and class { … }'
);
