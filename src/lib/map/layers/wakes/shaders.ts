import type { CustomRenderMethodInput } from 'maplibre-gl';
import { CORNERS } from './geometry';
import { TABLE_WIDTH } from './traits';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** Where the attributes lie, whichever the projection: one vertex array serves all programs. */
export const ATTRIBUTES = { before: 0, from: 1, to: 2, after: 3, track: 4 } as const;

/**
 * Widths and opacities are those of `ways.ts`, so that a wake lies on its way as if it were drawn by the same layer.
 * Everything that the fragments compare is flat and in pixels of the screen: neighbours reckon with the same numbers.
 */
export const vertexShader = ({ vertexShaderPrelude, define }: ShaderData) => `#version 300 es
precision highp float;
precision highp int;
${vertexShaderPrelude}
${define}
layout(location = ${ATTRIBUTES.before}) in vec2 a_before;
layout(location = ${ATTRIBUTES.from}) in vec4 a_from;
layout(location = ${ATTRIBUTES.to}) in vec4 a_to;
layout(location = ${ATTRIBUTES.after}) in vec2 a_after;
layout(location = ${ATTRIBUTES.track}) in float a_track;

uniform sampler2D u_tracks;
uniform vec2 u_now;
uniform vec2 u_half_screen;
uniform bool u_casing;
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

void main() {
	int track = int(a_track);
	vec4 traits = texelFetch(u_tracks, ivec2(track % ${TABLE_WIDTH}, track / ${TABLE_WIDTH}), 0);
	int looks = int(traits.w);
	int livery = looks & 3;
	int pattern = (looks >> 2) & 3;
	int focus = (looks >> 4) & 3;
	bool threaded = (looks & 64) != 0;

	float hours = (u_now.x - traits.x) * 24.0 + u_now.y - traits.y;
	bool past = hours > traits.z;
	// Outside the clip space: no pixels.
	gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
	if (hours < 0.0 || hours < a_from.z || (u_casing && past)) return;

	float share = a_to.z > a_from.z ? min(1.0, (hours - a_from.z) / (a_to.z - a_from.z)) : 1.0;
	vec4 from = projectTile(a_from.xy);
	vec4 head = projectTile(mix(a_from.xy, a_to.xy, share));
	vec2 to = onScreen(projectTile(a_to.xy));
	v_from = onScreen(from);
	v_to = share < 1.0 ? onScreen(head) : to;
	v_way = wayTo(v_from, to);
	v_from_cut = a_before == a_from.xy
		? vec2(0.0) : cutBetween(onScreen(projectTile(a_before)), v_from, to);
	v_to_cut = share < 1.0 || a_after == a_to.xy
		? vec2(0.0) : cutBetween(v_from, to, onScreen(projectTile(a_after)));
	v_distances = vec2(a_from.w, mix(a_from.w, a_to.w, share)) * u_world;

	bool air = livery == 2;
	bool lit = focus == 1;
	bool dim = focus == 2;
	float width = u_casing
		? 3.0 + (air ? 2.4 : 3.0)
		: ((past ? 1.7 : 3.0) + (lit ? 0.5 : 0.0)) * (air ? 0.8 : 1.0);
	float thread = threaded && !past && pattern != 2 ? (air ? 0.65 : 0.9) : 0.0;
	v_half_widths = 0.5 * u_widths.x * vec2(width, thread);
	v_units = width * u_widths.yz;
	v_color = u_casing ? u_edge : u_liveries[livery];
	v_pattern = u_casing ? 0 : pattern;
	float line = min(1.0, (past ? 0.7 : 1.0) * (lit ? 1.7 : dim ? 0.3 : 1.0));
	v_opacities = u_casing
		? vec3(lit ? 1.0 : dim ? 0.3 : 0.95, 0.0, 0.0)
		: vec3(line, past ? 0.0 : dim ? 0.1 : 0.4, dim ? 0.3 : 1.0);

	// Corners: 0 and 1 on either side of where the segment begins, 2 and 3 of where it ends.
	int corner = gl_VertexID % ${CORNERS};
	bool ending = corner > 1;
	float outer = v_half_widths.x + 1.0;
	vec2 along = v_way * (ending ? reachPast(v_to_cut, outer) : -reachPast(v_from_cut, outer));
	vec2 across = vec2(-v_way.y, v_way.x) * (corner % 2 == 0 ? outer : -outer);
	vec4 end = ending ? head : from;
	vec2 pixel = (ending ? v_to : v_from) + along + across;
	gl_Position = vec4(pixel / u_half_screen - 1.0, end.z / end.w, 1.0);
}
`;

export const fragmentShader = `#version 300 es
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
flat in vec3 v_color;
flat in vec3 v_opacities;
flat in int v_pattern;

uniform vec3 u_edge;
// How far the zoom is from the whole one below to the next.
uniform float u_zoom_rest;

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
	float body = cover(v_half_widths.x - off);
	if (body == 0.0) discard;

	float line = body;
	if (v_pattern != 0) {
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
}
`;
