import { DASHES } from '../../../symbology/patterns';
import type { CustomRenderMethodInput } from 'maplibre-gl';
import { ATTRIBUTE_DECLARATIONS } from '../../tracks/buffers';
import { CORNERS } from '../../tracks/geometry';
import type { Shaders } from '../../tracks/program';
import { OVER_DECLARATION, SCREEN_DECLARATIONS } from '../../tracks/screen';
import { MOST_LIVERIES } from '../../../symbology/livery';
import { TRAITS_DECLARATIONS } from '../../tracks/traits';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** What is drawn of a segment. */
export const PARTS = { band: 0, way: 1, past: 2, casing: 3, trail: 4 } as const;

/**
 * Each segment is a strip that ends where its neighbours' begin: at a gentle bend both reckon the same two corners, so
 * that no pixel is left out and none is painted twice, which thin colours would show. Only at a sharp bend the strips
 * overlap, and each pixel is given to one of them. Fragments are many: they are told where they are in their strip.
 */
const vertex = ({ vertexShaderPrelude, define }: ShaderData) => `#version 300 es
precision highp float;
precision highp int;
${vertexShaderPrelude}
${define}
${ATTRIBUTE_DECLARATIONS}
${TRAITS_DECLARATIONS}
${SCREEN_DECLARATIONS}
uniform int u_part;
// What was past already at this day and hour is left out; a band begins there.
uniform vec2 u_after;
// What the band is a stretch of.
uniform int u_band_track;
// In pixels, the half of it on either side of the edge: more than one where an edge is soft.
uniform float u_softness;
// Of a band, in pixels.
uniform float u_band;
// Pixels of a line of width 1: at this zoom, at the whole zoom below and at the one above.
uniform vec3 u_widths;
// Of the world, at the whole zoom below.
uniform float u_world;
uniform vec3 u_liveries[${MOST_LIVERIES}];
uniform vec3 u_edge;

// In pixels: along the way from where the strip begins, and to its left.
out vec2 v_place;
// Between which places the strip has straight edges; beyond them it is round.
flat out vec2 v_straight;
// Where another strip takes over: across and along for both ends, and from which value on at the far one.
flat out vec2 v_begin_cut;
flat out vec3 v_end_cut;
// Where the strip begins, and by how much it grows for each pixel: the distance sailed, in pixels of the whole zoom
// below; the hours since the unit was there.
flat out vec2 v_distance;
flat out vec2 v_age;
flat out vec2 v_half_widths;
flat out vec2 v_units;
flat out vec3 v_color;
flat out vec3 v_opacities;
flat out int v_pattern;

// Half way between the ways before and after a joint, and the cosine of the angle to either; 0 where nothing joins.
vec3 bisect(vec2 before, vec2 joint, vec2 after) {
	vec2 both = wayTo(before, joint) + wayTo(joint, after);
	float agreement = length(both);
	return agreement > 0.1 ? vec3(both / agreement, 0.5 * agreement) : vec3(0.0);
}

const float GENTLE = 0.8;

// Outside the clip space: no pixels.
void drawNothing() {
	gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
}

void main() {
	Traits track = traitsOf(a_track);
	float hours = track.hours;
	bool past = hours > track.span;
	bool ahead = u_part == ${PARTS.way};
	bool casing = u_part == ${PARTS.casing};
	bool band = u_part == ${PARTS.band};
	bool begun = hours >= max(0.0, a_from.z);
	bool sailed = hours >= 0.0 && hours >= a_to.z;
	float since = hoursSince(track.start, u_after);
	bool known = since > track.span;
	bool there = ahead ? !sailed
		: u_part == ${PARTS.past} ? past && !known
		: band ? int(a_track) == u_band_track && since < a_to.z && hours > a_from.z
		: begun && !past;
	if (track.stay || !there) {
		drawNothing();
		return;
	}

	// The part of the segment that is drawn: from the one share of it to the other.
	float takes = max(1e-6, a_to.z - a_from.z);
	float reached = begun ? clamp((hours - a_from.z) / takes, 0.0, 1.0) : 0.0;
	if (sailed) reached = 1.0;
	vec2 part = ahead ? vec2(reached, 1.0) : vec2(0.0, reached);
	if (band) part.x = clamp((since - a_from.z) / takes, 0.0, 1.0);
	vec4 from = projectTile(a_from.xy);
	vec4 to = projectTile(a_to.xy);
	vec2 begins = onScreen(from);
	vec2 ends = onScreen(to);
	vec2 way = wayTo(begins, ends);
	// A band can end at a joint: it is round there.
	bool joinsBefore = a_before != a_from.xy && (band ? since < a_from.z : part.x == 0.0);
	bool joinsAfter = a_after != a_to.xy && (band ? hours > a_to.z : part.y == 1.0);
	vec3 before = joinsBefore ? bisect(onScreen(projectTile(a_before)), begins, ends) : vec3(0.0);
	vec3 after = joinsAfter ? bisect(begins, ends, onScreen(projectTile(a_after))) : vec3(0.0);
	if (part.x > 0.0) {
		from = projectTile(mix(a_from.xy, a_to.xy, part.x));
		begins = onScreen(from);
	}
	if (part.y < 1.0) {
		to = projectTile(mix(a_from.xy, a_to.xy, part.y));
		ends = onScreen(to);
	}
	float far = length(ends - begins);
	float each = far > 0.0 ? 1.0 / far : 0.0;
	vec2 distances = mix(vec2(a_from.w), vec2(a_to.w), part) * u_world;
	vec2 ages = hours - mix(vec2(a_from.z), vec2(a_to.z), part);
	v_distance = vec2(distances.x, (distances.y - distances.x) * each);
	v_age = vec2(ages.x, (ages.y - ages.x) * each);

	float lit = track.lit ? 0.5 : 0.0;
	float width = ahead ? ((hours < 0.0 ? 1.1 : 1.4) + lit) * (track.airborne ? 0.8 : 1.0)
		: casing ? 3.0 + (track.airborne ? 2.4 : 3.0)
		: ((past ? 1.7 : 3.0) + lit) * (track.airborne ? 0.8 : 1.0);
	bool threaded = track.threaded && !past && !ahead && track.pattern != 2;
	v_half_widths = 0.5 * u_widths.x * vec2(width, threaded ? (track.airborne ? 0.65 : 0.9) : 0.0);
	if (band) v_half_widths = vec2(0.5 * u_band, 0.0);
	v_units = width * u_widths.yz;
	v_color = casing ? u_edge : u_liveries[track.livery];
	v_pattern = casing || band ? 0 : track.pattern;

	float strength = ahead ? (hours < 0.0 ? 0.55 : 0.95) : past ? 0.7 : 1.0;
	float line = min(1.0, strength * (track.lit ? 1.7 : track.dim ? 0.3 : 1.0));
	// Of the line, of the tint between its marks, of the thread in it.
	v_opacities = vec3(line, past || ahead ? 0.0 : track.dim ? 0.1 : 0.4, track.dim ? 0.3 : 1.0);
	if (casing) v_opacities = vec3(track.lit ? 1.0 : track.dim ? 0.3 : 0.95, 0.0, 0.0);
	if (band) v_opacities = vec3(track.dim ? 0.06 : 0.2, 0.0, 0.0);

	vec2 left = vec2(-way.y, way.x);
	bool gentleBefore = before.z > GENTLE;
	bool gentleAfter = after.z > GENTLE;
	v_straight = vec2(gentleBefore ? -1e6 : 0.0, gentleAfter ? 1e6 : far);
	v_begin_cut = gentleBefore ? vec2(0.0) : vec2(dot(before.xy, way), dot(before.xy, left));
	v_end_cut = gentleAfter || after.z == 0.0
		? vec3(0.0, 0.0, 1.0) : vec3(dot(after.xy, way), dot(after.xy, left), 0.0);

	// Corners: 0 and 1 on either side of where the strip begins, 2 and 3 of where it ends.
	int corner = gl_VertexID % ${CORNERS};
	bool ending = corner > 1;
	float outer = v_half_widths.x + 0.5 * u_softness;
	float side = corner % 2 == 0 ? outer : -outer;
	vec3 joint = ending ? after : before;
	vec2 corners;
	if (joint.z > GENTLE) {
		corners = vec2(-joint.y, joint.x) * (side / joint.z);
	} else {
		// As far as the outside of the bend reaches; all the way round where nothing joins.
		float reach = joint.z == 0.0 ? outer : outer * abs(dot(joint.xy, left)) + 1.0;
		corners = way * (ending ? reach : -reach) + left * side;
	}
	v_place = vec2(dot(corners, way) + (ending ? far : 0.0), dot(corners, left));
	vec4 end = ending ? to : from;
	vec2 pixel = (ending ? ends : begins) + corners;
	gl_Position = vec4(pixel / u_half_screen - 1.0, end.z / end.w, 1.0);
}
`;

const [DASH, GAP] = DASHES.dashed;
const [, DOT_GAP] = DASHES.dotted;
/** As GLSL writes it: 2 is an integer there. */
const decimal = (value: number) => value.toFixed(2);

const fragment = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_place;
flat in vec2 v_straight;
flat in vec2 v_begin_cut;
flat in vec3 v_end_cut;
flat in vec2 v_distance;
flat in vec2 v_age;
flat in vec2 v_half_widths;
flat in vec2 v_units;
flat in vec3 v_color;
flat in vec3 v_opacities;
flat in int v_pattern;

uniform vec3 u_edge;
// How far the zoom is from the whole one below to the next.
uniform float u_zoom_rest;
uniform float u_softness;
// After so many hours nothing is left of a trail; 0 where it stays.
uniform float u_fade;

out vec4 fragColor;

float cover(float inside) {
	return clamp(inside + 0.5, 0.0, 1.0);
}

// How far a place is from the middle of the nearest mark, where marks stand at such intervals.
float fromMark(float place, float interval) {
	return mod(place + 0.5 * interval, interval) - 0.5 * interval;
}

// The marks stand fast on the line while the zoom changes; \`stretch\`: how much that has drawn them out.
float marks(float distance, float unit, float stretch, float side) {
	if (v_pattern == 1) {
		float beside = abs(fromMark(distance - ${decimal(DASH / 2)} * unit, ${decimal(DASH + GAP)} * unit));
		return cover((${decimal(DASH / 2)} * unit - beside) * stretch);
	}
	float beside = fromMark(distance, ${decimal(DOT_GAP)} * unit) * stretch;
	// A little more than half the width: a dot thinner than two pixels would all but vanish.
	return cover(v_half_widths.x + 0.3 - length(vec2(beside, side)));
}

${OVER_DECLARATION}
void main() {
	float along = v_place.x;
	float side = v_place.y;
	float beyond = max(0.0, max(v_straight.x - along, along - v_straight.y));
	float off = beyond > 0.0 ? length(vec2(beyond, side)) : abs(side);
	bool mine = dot(v_begin_cut, v_place) >= 0.0
		&& v_end_cut.x * (along - v_straight.y) + v_end_cut.y * side < v_end_cut.z;
	float body = mine ? cover((v_half_widths.x - off) / u_softness) : 0.0;
	if (u_fade > 0.0) body *= clamp(1.0 - (v_age.x + along * v_age.y) / u_fade, 0.0, 1.0);

	float line = body;
	if (v_pattern != 0) {
		float distance = v_distance.x + along * v_distance.y;
		float stretch = exp2(u_zoom_rest);
		float lower = marks(distance, v_units.x, stretch, side);
		float upper = marks(2.0 * distance, v_units.y, 0.5 * stretch, side);
		line *= mix(lower, upper, smoothstep(0.75, 1.0, u_zoom_rest));
	}
	fragColor = vec4(v_color, 1.0) * (line * v_opacities.x);
	if (v_pattern != 0) fragColor = over(fragColor, vec4(v_color, 1.0) * (body * v_opacities.y));
	if (v_half_widths.y > 0.0)
		fragColor = over(vec4(u_edge, 1.0) * (body * cover(v_half_widths.y - off) * v_opacities.z), fragColor);
}
`;

export const lineShaders: Shaders = { vertex, fragment };
