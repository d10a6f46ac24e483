import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { shortened } from '../domain/characters';
import { kilometresBetween } from '../domain/route';
import type { ModernStretch } from '../domain/frontier';
import type { LngLat } from '../domain/visit';

/** World Atlas's file of Natural Earth's 1:10m countries, as JSON. */
export const COUNTRIES_FILE = createRequire(import.meta.url).resolve(
	'world-atlas/countries-10m.json'
);

type NamedCountry = { name?: string };
type Countries = Topology<{ countries: GeometryCollection<NamedCountry> }>;

let countries: Countries | undefined;

/** 4 MB, read on first use, in some 50 ms. */
function read(): Countries {
	countries ??= JSON.parse(readFileSync(COUNTRIES_FILE, 'utf8')) as Countries;
	return countries;
}

function nameOf({ properties }: { properties?: NamedCountry }): string | undefined {
	return properties?.name;
}

export function modernCountries(): string[] {
	return read().objects.countries.geometries.flatMap((country) => nameOf(country) ?? []);
}

const known = new Map<string, LngLat[][]>();

/** What two countries share on Natural Earth's map, every point of it; nothing where they do not touch. */
export function sharedFrontier([a, b]: ModernStretch['countries']): readonly LngLat[][] {
	const key = [a, b].sort().join('|');
	const lines = known.get(key) ?? joined(a, b);
	known.set(key, lines);
	return lines;
}

function joined(a: string, b: string): LngLat[][] {
	const topology = read();
	const both = topology.objects.countries.geometries.filter((country) =>
		[a, b].includes(nameOf(country) ?? '')
	);
	const shared = mesh(
		topology,
		{ type: 'GeometryCollection', geometries: both },
		(one, other) => one !== other
	);
	return shared.coordinates.map((line) => line.map(([x = NaN, y = NaN]): LngLat => [x, y]));
}

/** How far an end may lie from the frontier that it cuts. */
export const CUT_KM = 5;

/** The lines of a stretch; where they cannot be had, what is wrong, and with which field. */
export function linesOfStretch({
	countries,
	ends
}: ModernStretch):
	readonly (readonly LngLat[])[] | { field: 'countries' | 'from' | 'to'; wrong: string } {
	const lines = sharedFrontier(countries);
	if (lines.length === 0)
		return { field: 'countries', wrong: `${inWords(countries)} share no frontier` };
	if (!ends) return lines;
	const [from, to] = ends;
	const cuts = lines.map((line) => [nearest(line, from), nearest(line, to)] as const);
	const best = cuts.reduce((best, [start, end], i) => {
		const [s, e] = cuts[best] as (typeof cuts)[number];
		return start.km + end.km < s.km + e.km ? i : best;
	}, 0);
	const [start, end] = cuts[best] as (typeof cuts)[number];
	for (const [field, { km }] of [
		['from', start],
		['to', end]
	] as const)
		if (km > CUT_KM)
			return {
				field,
				wrong: `lies ${Math.round(km)} km from what ${inWords(countries)} share, expected at most ${CUT_KM} km`
			};
	const part = (lines[best] ?? []).slice(
		Math.min(start.index, end.index),
		Math.max(start.index, end.index) + 1
	);
	return part.length > 1 ? [part] : { field: 'to', wrong: 'is where it begins' };
}

function inWords(countries: ModernStretch['countries']): string {
	return countries.map((country) => shortened(country)).join(' and ');
}

function nearest(line: readonly LngLat[], point: LngLat): { index: number; km: number } {
	let best = { index: 0, km: Infinity };
	line.forEach((vertex, index) => {
		const km = kilometresBetween(vertex, point);
		if (km < best.km) best = { index, km };
	});
	return best;
}
