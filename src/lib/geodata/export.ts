import type {
	Feature,
	FeatureCollection,
	Geometry,
	LineString,
	MultiLineString,
	Point,
	Position
} from 'geojson';
import type { DrawnFrontier } from '../domain/frontier';
import type { FactOutline, VisitOutline } from '../domain/outline';
import type { Schedule } from '../domain/schedule';
import type { Instant } from '../domain/time';
import { trajectoryOf, type FixBasis, type Trajectory } from '../domain/voyage/trajectory';
import type { AtlasRecord } from '../domain/atlas-record';
import type { AtlasEvent, LngLat, Text, Visit } from '../domain/visit';

/** A track without a gap: a coordinate, its instant, and whether the record or the schedule gives it. */
interface Run {
	readonly coordinates: Position[];
	readonly times: string[];
	readonly basis: FixBasis[];
}

/**
 * Everything the atlas knows as one FeatureCollection (RFC 7946). Tracks follow togeojson's convention:
 * `coordinateProperties.times` holds one ISO 8601 instant for each coordinate. Those the record does not date are
 * computed; `coordinateProperties.basis`, parallel to it, says which.
 */
export function atlasGeojson(
	atlas: AtlasRecord,
	schedules: readonly Schedule[]
): FeatureCollection<Geometry | null> {
	const tracks = schedules.flatMap((schedule) => trackOf(schedule) ?? []);
	return {
		type: 'FeatureCollection',
		features: [...tracks, ...atlas.visits.flatMap(stopsOf), ...atlas.events.map(eventOf)]
	};
}

/** The frontiers of one year as lines (RFC 7946), those of today with all the points of Natural Earth. */
export function frontiersGeojson(
	frontiers: readonly DrawnFrontier[]
): FeatureCollection<MultiLineString> {
	return {
		type: 'FeatureCollection',
		features: frontiers.map(({ frontier, lines }) => ({
			type: 'Feature',
			id: frontier.id,
			geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(rounded)) },
			properties: {
				id: frontier.id,
				between: frontier.between,
				date: frontier.date.edtf,
				treaty: frontier.treaty ?? null,
				approximate: frontier.approximate,
				evidence: frontier.evidence,
				reason: frontier.reason ?? null,
				sources: frontier.sources
			}
		}))
	};
}

/** The bibliography as recorded, CSL-JSON. */
export function sourcesJson(atlas: AtlasRecord): readonly Readonly<Record<string, unknown>>[] {
	return atlas.sources.map(({ csl }) => csl);
}

function trackOf(schedule: Schedule): Feature<LineString | MultiLineString> | undefined {
	const runs = runsOf(trajectoryOf(schedule));
	const [first] = runs;
	if (!first) return undefined;
	const { visit } = schedule;
	const one = runs.length === 1;
	return {
		type: 'Feature',
		id: visit.id,
		geometry: one
			? { type: 'LineString', coordinates: first.coordinates }
			: { type: 'MultiLineString', coordinates: runs.map((run) => run.coordinates) },
		properties: {
			type: 'visit',
			id: visit.id,
			kind: visit.kind,
			visitor: visit.visitor,
			host: visit.host,
			title: plain(visit.title),
			...datesOf(visit),
			evidence: visit.legs.map((leg) => leg.evidence),
			coordinateProperties: {
				times: one ? first.times : runs.map((run) => run.times),
				basis: one ? first.basis : runs.map((run) => run.basis)
			}
		}
	};
}

/** The track, broken where the way from one stop to the next is not known. A stay is the same coordinate twice. */
function runsOf({ stretches }: Trajectory): Run[] {
	const runs: Run[] = [];
	let run: Run | undefined;
	for (const [i, stretch] of stretches.entries()) {
		if (stretch.type === 'gap') run = undefined;
		if (stretch.type !== 'passage') continue;
		const { coordinates, times, basis } = stretch;
		if (!run) {
			run = { coordinates: [], times: [], basis: [] };
			runs.push(run);
			addLying(run, stretches, i);
		}
		for (const [k, time] of times.entries()) {
			const [first, last] = [k === 0, k === times.length - 1];
			add(run, coordinates[k], time, first ? basis[0] : last ? basis[1] : 'computed');
		}
	}
	return runs;
}

/** When the stay began from which a run sets out. */
function addLying(run: Run, stretches: Trajectory['stretches'], passage: number): void {
	const first = stretches.findLastIndex(({ type }, i) => i < passage && type !== 'stay') + 1;
	const stay = stretches[first];
	if (stay?.type !== 'stay' || stay.start === stretches[passage]?.start) return;
	add(run, stay.position, stay.start, stay.basis);
}

function add(run: Run, at: LngLat | undefined, instant: Instant, basis: FixBasis): void {
	if (!at) return;
	run.coordinates.push(rounded(at));
	run.times.push(new Date(Math.round(instant)).toISOString());
	run.basis.push(basis);
}

/** To about a metre. */
function rounded(position: LngLat): Position {
	return position.map((degrees) => Number(degrees.toFixed(5)));
}

/** The first and last date that the record gives for a visit, EDTF; null where it gives none. */
function datesOf(visit: VisitOutline): { start: string | null; end: string | null } {
	const dates = visit.stops
		.flatMap(({ arrival, departure }) => [arrival, departure])
		.filter((fact) => fact !== null);
	return { start: edtf(dates[0]), end: edtf(dates[dates.length - 1]) };
}

function stopsOf(visit: Visit): Feature<Point>[] {
	return visit.stops.map((stop) => ({
		type: 'Feature',
		id: `${visit.id}/${stop.id}`,
		geometry: { type: 'Point', coordinates: [...stop.position] },
		properties: {
			type: 'stop',
			visit: visit.id,
			place: stop.place,
			arrival: edtf(stop.arrival),
			departure: edtf(stop.departure),
			arrivalEvidence: stop.arrival?.evidence ?? null,
			departureEvidence: stop.departure?.evidence ?? null,
			evidence: stop.evidence,
			sources: cited(stop.sources, stop.arrival?.sources, stop.departure?.sources)
		}
	}));
}

function eventOf(event: AtlasEvent): Feature<Point | null> {
	return {
		type: 'Feature',
		id: event.id,
		geometry: event.position && { type: 'Point', coordinates: [...event.position] },
		properties: {
			type: 'event',
			id: event.id,
			date: event.date.edtf,
			title: plain(event.title),
			evidence: event.evidence,
			sources: event.sources
		}
	};
}

function edtf(fact: FactOutline | null | undefined): string | null {
	return fact?.date.edtf ?? null;
}

function cited(...lists: (readonly string[] | undefined)[]): string[] {
	return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** Without the asterisks that set ships' names in italics. */
function plain(text: Text): string {
	return text.replaceAll('*', '');
}
