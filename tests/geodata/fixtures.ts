import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Compiled } from '../../src/lib/geodata/catalogue';
import { recordFiles } from '../../src/lib/geodata/record-files';

// A fixture is one file of a record, by whose side stands the rest of it, base/. What it replaces is in its name:
// bad/crosses-land.geojson is the visit of that name, bad/repeated-place.places.geojson stands for places.geojson,
// bad/drawing-without-a-box.leone.svg for side-views/leone.svg.

const FOLDER = 'tests/fixtures/geodata';
const base = recordFiles(join(FOLDER, 'base'));

/** "crosses-land.geojson", "repeated-place.places.geojson" … */
export function fixtures(kind: 'good' | 'bad'): string[] {
	return readdirSync(join(FOLDER, kind)).filter((name) => !name.endsWith('.error.txt'));
}

export function fixtureText(kind: 'good' | 'bad', name: string): string {
	return readFileSync(join(FOLDER, kind, name), 'utf8');
}

/** base/ with one file of it replaced, or a visit added. */
export function compiledWith(name: string, text: string): Compiled {
	const shared =
		/\.((places|events|names|frontiers)\.geojson|(atlas|sources|silhouettes)\.json)$/.exec(
			name
		)?.[1];
	const drawing = /\.(\w+\.svg)$/.exec(name)?.[1];
	const path = shared ?? (drawing ? `side-views/${drawing}` : `visits/${name}`);
	return compile([...base.filter((file) => file.path !== path), { path, text }]);
}
