import { DAY, HOUR, type Instant } from '../../domain/time';
import type { Insignia } from '../../symbology/livery';
import type { Pattern } from '../../symbology/patterns';
import { MISSION, type UnitMark } from '../../symbology/unit-mark';
import { rgb, type AtlasPalette } from '../../symbology/palette';
import type { Track } from './track';

/** Whether a visit is selected, or another one is. */
export type Focus = 'lit' | 'dim' | '';

/** A track as it is drawn: its trail, the way ahead, and the unit that follows it. */
export interface DrawnTrack extends Track {
	readonly visit: string;
	readonly insignia: Insignia;
	/** The number of its livery among those of the atlas. */
	readonly livery: number;
	readonly pattern: Pattern;
	/** A stay has a unit, and no line. */
	readonly stay: boolean;
	readonly mark: UnitMark;
	/** The position is computed, not documented. */
	readonly estimated: boolean;
	/** It steps back, whatever is selected: its visit is over. */
	readonly over?: boolean;
}

/** The side of a unit on which its name stands; in pairs, one across from the other. */
export const SIDES = ['above', 'below', 'right', 'left'] as const;
export type NameSide = (typeof SIDES)[number];

/** Where a name stands in the picture of all names, in its pixels. */
export interface NameCell {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** One or two. */
	readonly lines: number;
	readonly side: NameSide;
}

/** What is not a track's own. */
export interface Looks {
	readonly focusOf: (visit: string) => Focus;
	/** The number of the track's glyph. */
	readonly glyphOf: (track: DrawnTrack) => number;
	/** Undefined for a unit that is not named. */
	readonly nameOf: (track: DrawnTrack) => NameCell | undefined;
}

/** Texels in a row of the table. */
export const TABLE_WIDTH = 1024;
/** Texels of a track: when it is drawn and how its line looks; its glyph and its name. */
export const TEXELS = 2;

/** The order in which the shader knows them. */
const PATTERNS: readonly Pattern[] = ['solid', 'dashed', 'dotted'];
const FOCUSES: readonly Focus[] = ['', 'lit', 'dim'];

/** The colours of the liveries in the atlas's order: what a shader has as `u_liveries`. */
export function liveriesOf({ livery }: AtlasPalette): number[] {
	return Object.values(livery).flatMap(rgb);
}

/**
 * For each track the day and the hour when its visit starts, how many hours it takes, its looks; its glyph and the
 * side of its name, and where the name stands in the picture of all names.
 */
export function traitsTable(tracks: readonly DrawnTrack[], looks: Looks): Float32Array {
	const rows = Math.max(1, Math.ceil((tracks.length * TEXELS) / TABLE_WIDTH));
	const table = new Float32Array(rows * TABLE_WIDTH * 4);
	tracks.forEach((track, i) => {
		const { span, livery, insignia, pattern, visit, stay } = track;
		const line =
			PATTERNS.indexOf(pattern) +
			4 * FOCUSES.indexOf(track.over ? 'dim' : looks.focusOf(visit)) +
			16 * Number(insignia.outlined) +
			32 * Number(stay) +
			64 * Number(insignia.medium === 'air') +
			128 * livery;
		const { x = 0, y = 0, width = 0, lines = 1, side = 'above' } = looks.nameOf(track) ?? {};
		// A pennant is no craft: it does not turn.
		const upright = track.mark === MISSION;
		const unit =
			SIDES.indexOf(side) + 4 * Number(upright) + 8 * (lines - 1) + 16 * looks.glyphOf(track);
		const hours = (span.end - span.start) / HOUR;
		table.set([...dayAndHour(span.start), hours, line, unit, x, y, width], i * TEXELS * 4);
	});
	return table;
}

/** As far back as dates go. */
const BEFORE_ALL = -8.64e15;

/** An instant in two numbers that float32 holds to some milliseconds, however long ago it was. */
export function dayAndHour(instant: Instant): [day: number, hour: number] {
	const held = Math.max(BEFORE_ALL, instant);
	const day = Math.floor(held / DAY);
	return [day, (held - day * DAY) / HOUR];
}

/** What both programs read of it, in GLSL. */
export const TRAITS_DECLARATIONS = `
uniform sampler2D u_tracks;
// The day and the hour of the instant that is shown.
uniform vec2 u_now;

struct Traits {
	// The day and the hour when the visit started; the hours since, and those that it takes.
	vec2 start;
	float hours;
	float span;
	int pattern;
	bool lit;
	bool dim;
	bool threaded;
	bool stay;
	bool airborne;
	int livery;
	int texel;
};

vec4 texelOf(int texel) {
	return texelFetch(u_tracks, ivec2(texel % ${TABLE_WIDTH}, texel / ${TABLE_WIDTH}), 0);
}

float hoursSince(vec2 start, vec2 instant) {
	return (instant.x - start.x) * 24.0 + instant.y - start.y;
}

Traits traitsOf(float track) {
	int texel = int(track) * ${TEXELS};
	vec4 read = texelOf(texel);
	int looks = int(read.w);
	return Traits(
		read.xy,
		hoursSince(read.xy, u_now),
		read.z,
		looks & 3,
		((looks >> 2) & 3) == 1,
		((looks >> 2) & 3) == 2,
		(looks & 16) != 0,
		(looks & 32) != 0,
		(looks & 64) != 0,
		looks >> 7,
		texel + 1
	);
}
`;
