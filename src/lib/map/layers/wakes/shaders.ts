import type { CustomRenderMethodInput } from 'maplibre-gl';
import { ATTRIBUTE_DECLARATIONS } from '../../tracks/buffers';
import { CORNERS } from '../../tracks/geometry';
import type { Shaders } from '../../tracks/program';
import { TRAITS_DECLARATIONS } from '../../tracks/traits';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** What is drawn of a segment. */
export const PARTS = { band: 0, way: 1, casing: 2, wake: 3 } as const;

/**
 * Everything that the fragments compare is flat and in pixels of the screen: neighbours reckon with the same numbers.
 */
const vertex = ({ vertexShaderPrelude, define }: ShaderData) => `#version 300 es
precision highp float;
precision highp int;
${vertexShaderPrelude}
${define}
${ATTRIBUTE_DECLARATIONS}
${TRAITS_DECLARATIONS}
uniform vec2 u_half_screen;
uniform int u_part;
// In pixels, the half of it on either side of the edge: more than one where an edge is soft.
uniform float u_softness;
// Of a band, in pixels.
uniform float u_band;
// Pixels of a line of width 1: at this zoom, at the whole zoom below and at the one above.
uniform vec3 u_widths;
// Of the world, at the whole zoom below.
uniform float u_world;
uniform vec3 u_liveries[3];
uniform vec3 u_edge;

flat out vec2 v_from;
flat out vec2 v_to;
flat out vec2 v_way;
flat out vec2 v_from_cut;
flat out vec2 v_to_cut;
flat out vec2 v_distances;
flat out vec2 v_half_widths;
flat out vec2 v_units;
// Hours since the unit was at either end of what is drawn.
flat out vec2 v_ages;
flat out vec3 v_color;
flat out vec3 v_opacities;
flat out int v_pattern;

vec2 onScreen(vec4 clip) {
	return (clip.xy / clip.w + 1.0) * u_half_screen;
}

vec2 wayTo(vec2 from, vec2 to) {
	vec2 way = to - from;
	float far = length(way);
	return far > 1e-5 ? way / far : vec2(0.0);
}

// Across which line a segment hands over to the next; none where it turns back on itself.
vec2 cutBetween(vec2 before, vec2 joint, vec2 after) {
	vec2 both = wayTo(before, joint) + wayTo(joint, after);
	float agreement = length(both);
	return agreement > 0.1 ? both / agreement : vec2(0.0);
}

// How far the outside of a bend reaches past the joint; all the way round where nothing joins.
float reachPast(vec2 cut, float outer) {
	return cut == vec2(0.0) ? outer : outer * abs(v_way.x * cut.y - v_way.y * cut.x) + 1.0;
}

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
	if (track.stay || (ahead ? sailed : !begun) || (casing && past)) {
		drawNothing();
		return;
	}

	// The part of the segment that is drawn: from the one share of it to the other.
	float reached = begun ? clamp((hours - a_from.z) / max(1e-6, a_to.z - a_from.z), 0.0, 1.0) : 0.0;
	if (sailed) reached = 1.0;
	vec2 part = ahead ? vec2(reached, 1.0) : vec2(0.0, reached);
	vec4 from = projectTile(mix(a_from.xy, a_to.xy, part.x));
	vec4 head = projectTile(mix(a_from.xy, a_to.xy, part.y));
	vec2 begin = onScreen(projectTile(a_from.xy));
	vec2 to = onScreen(projectTile(a_to.xy));
	v_from = part.x > 0.0 ? onScreen(from) : begin;
	v_to = part.y < 1.0 ? onScreen(head) : to;
	v_way = wayTo(begin, to);
	v_from_cut = part.x > 0.0 || a_before == a_from.xy
		? vec2(0.0) : cutBetween(onScreen(projectTile(a_before)), begin, to);
	v_to_cut = part.y < 1.0 || a_after == a_to.xy
		? vec2(0.0) : cutBetween(begin, to, onScreen(projectTile(a_after)));
	v_distances = mix(vec2(a_from.w), vec2(a_to.w), part) * u_world;
	v_ages = hours - mix(vec2(a_from.z), vec2(a_to.z), part);

	bool air = track.livery == 2;
	float lit = track.lit ? 0.5 : 0.0;
	float width = ahead ? ((hours < 0.0 ? 1.1 : 1.4) + lit) * (air ? 0.8 : 1.0)
		: casing ? 3.0 + (air ? 2.4 : 3.0)
		: ((past ? 1.7 : 3.0) + lit) * (air ? 0.8 : 1.0);
	bool threaded = track.threaded && !past && !ahead && track.pattern != 2;
	v_half_widths = 0.5 * u_widths.x * vec2(width, threaded ? (air ? 0.65 : 0.9) : 0.0);
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

	// Corners: 0 and 1 on either side of where the segment begins, 2 and 3 of where it ends.
	int corner = gl_VertexID % ${CORNERS};
	bool ending = corner > 1;
	float outer = v_half_widths.x + 0.5 * u_softness + 0.5;
	vec2 along = v_way * (ending ? reachPast(v_to_cut, outer) : -reachPast(v_from_cut, outer));
	vec2 across = vec2(-v_way.y, v_way.x) * (corner % 2 == 0 ? outer : -outer);
	vec4 end = ending ? head : from;
	vec2 pixel = (ending ? v_to : v_from) + along + across;
	gl_Position = vec4(pixel / u_half_screen - 1.0, end.z / end.w, 1.0);
}
`;

const fragment = `#version 300 es
precision highp float;
precision highp int;
flat in vec2 v_from;
flat in vec2 v_to;
flat in vec2 v_way;
flat in vec2 v_from_cut;
flat in vec2 v_to_cut;
flat in vec2 v_distances;
flat in vec2 v_half_widths;
flat in vec2 v_units;
flat in vec2 v_ages;
flat in vec3 v_color;
flat in vec3 v_opacities;
flat in int v_pattern;

uniform vec3 u_edge;
// How far the zoom is from the whole one below to the next.
uniform float u_zoom_rest;
uniform float u_softness;
// After so many hours nothing is left of a wake; 0 where it stays.
uniform float u_trail;

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
		float beside = abs(fromMark(distance - 1.6 * unit, 4.7 * unit));
		return cover((1.6 * unit - beside) * stretch);
	}
	float beside = fromMark(distance, 1.9 * unit) * stretch;
	// A little more than half the width: a dot thinner than two pixels would all but vanish.
	return cover(v_half_widths.x + 0.3 - length(vec2(beside, side)));
}

vec4 over(vec4 upper, vec4 lower) {
	return upper + lower * (1.0 - upper.a);
}

void main() {
	vec2 here = gl_FragCoord.xy - v_from;
	vec2 fromEnd = gl_FragCoord.xy - v_to;
	// Each pixel belongs to one segment, or thin colours would add up where two meet.
	if (dot(here, v_from_cut) < 0.0) discard;
	if (v_to_cut != vec2(0.0) && dot(fromEnd, v_to_cut) >= 0.0) discard;

	float far = length(v_to - v_from);
	float along = dot(here, v_way);
	float side = dot(here, vec2(-v_way.y, v_way.x));
	float off = length(vec2(along - clamp(along, 0.0, far), side));
	float share = far > 0.0 ? clamp(along / far, 0.0, 1.0) : 0.0;
	float left = u_trail > 0.0 ? 1.0 - mix(v_ages.x, v_ages.y, share) / u_trail : 1.0;
	float body = cover((v_half_widths.x - off) / u_softness);
	if (body == 0.0 || left <= 0.0) discard;

	float line = body;
	if (v_pattern != 0) {
		// On past either end, where a joint's outside or a round cap is.
		float distance = far > 0.0 ? mix(v_distances.x, v_distances.y, along / far) : v_distances.x;
		float stretch = exp2(u_zoom_rest);
		float lower = marks(distance, v_units.x, stretch, side);
		float upper = marks(2.0 * distance, v_units.y, 0.5 * stretch, side);
		line *= mix(lower, upper, smoothstep(0.75, 1.0, u_zoom_rest));
	}
	fragColor = vec4(v_color, 1.0) * (line * v_opacities.x);
	if (v_pattern != 0) fragColor = over(fragColor, vec4(v_color, 1.0) * (body * v_opacities.y));
	if (v_half_widths.y > 0.0)
		fragColor = over(vec4(u_edge, 1.0) * (cover(v_half_widths.y - off) * v_opacities.z), fragColor);
	fragColor *= left;
}
`;

export const lineShaders: Shaders = { vertex, fragment };
