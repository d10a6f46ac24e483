import type { CustomRenderMethodInput } from 'maplibre-gl';
import { ATTRIBUTE_DECLARATIONS } from '../../tracks/buffers';
import { CORNERS } from '../../tracks/geometry';
import type { Shaders } from '../../tracks/program';
import { OVER_DECLARATION, SCREEN_DECLARATIONS } from '../../tracks/screen';
import { MOST_LIVERIES } from '../../../symbology/livery';
import { TRAITS_DECLARATIONS } from '../../tracks/traits';
import { CLEAR, HALO, LEADING } from './sizes';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** What is drawn at the head of a track. */
export const PARTS = { glyph: 0, name: 1 } as const;

/** Each segment that is being followed at the instant is drawn as one square, at the place that has been reached. */
const vertex = ({ vertexShaderPrelude, define }: ShaderData) => `#version 300 es
precision highp float;
precision highp int;
${vertexShaderPrelude}
${define}
${ATTRIBUTE_DECLARATIONS}
${TRAITS_DECLARATIONS}
${SCREEN_DECLARATIONS}
uniform int u_part;
// Pixels of the screen for each pixel of the style.
uniform float u_ratio;
// In pixels of the style: half the side of a glyph that moves and of one at a stop, radius of the halo.
uniform vec3 u_sizes;
// In pixels of the screen.
uniform float u_name_height;
// The part of the screen that no panel covers: its lower left and its upper right corner.
uniform vec4 u_clear;
uniform vec3 u_liveries[${MOST_LIVERIES}];

flat out int v_cell;
flat out vec3 v_livery;
flat out float v_lit;
flat out float v_opacity;
// From the middle, in pixels of the style: as the screen stands, and as the glyph does; in a name, from its top left.
out vec2 v_spot;
out vec2 v_turned;
flat out vec3 v_glyph;

// Whether a name of that size fits beside a unit before the clear part ends, on a side.
bool fits(int side, vec2 unit, float apart, vec2 size) {
	if (side == 0) return unit.y + apart + size.y <= u_clear.w;
	if (side == 1) return unit.y - apart - size.y >= u_clear.y;
	if (side == 2) return unit.x + apart + size.x <= u_clear.z;
	return unit.x - apart - size.x >= u_clear.x;
}

// At a joint the bow points between its own way and its neighbour's: nothing turns at once, but where it turns back.
vec2 bowBetween(vec2 own, vec2 neighbour) {
	vec2 both = own + neighbour;
	return neighbour != vec2(0.0) && dot(both, both) > 0.3 ? normalize(both) : own;
}

void main() {
	Traits track = traitsOf(a_track);
	float hours = track.hours;
	bool last = a_to.z >= track.span && hours <= track.span;
	bool here = hours >= 0.0 && hours >= a_from.z && (hours < a_to.z || last);
	vec4 read = texelOf(track.texel);
	int unit = int(read.x);
	int side = unit & 3;
	int lines = 1 + ((unit >> 3) & 1);
	v_cell = unit >> 4;
	if (!here || (u_part == ${PARTS.name} && read.w == 0.0)) {
		gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
		return;
	}

	float share = a_to.z > a_from.z ? min(1.0, (hours - a_from.z) / (a_to.z - a_from.z)) : 1.0;
	vec4 head = projectTile(mix(a_from.xy, a_to.xy, share));
	vec2 before = onScreen(projectTile(a_before));
	vec2 from = onScreen(projectTile(a_from.xy));
	vec2 to = onScreen(projectTile(a_to.xy));
	vec2 after = onScreen(projectTile(a_after));
	vec2 way = wayTo(from, to);
	if (way == vec2(0.0)) way = wayTo(before, from);
	vec2 starts = bowBetween(way, wayTo(before, from));
	vec2 ends = bowBetween(way, wayTo(to, after));
	vec2 bow = track.stay ? way : mix(starts, ends, share);
	bool upright = (unit & 4) != 0 || bow == vec2(0.0);
	bow = upright ? vec2(0.0, 1.0) : normalize(bow);

	v_livery = u_liveries[track.livery];
	v_lit = track.lit ? 1.0 : 0.0;
	v_opacity = track.dim ? 0.55 : 1.0;
	v_glyph = vec3(track.stay ? u_sizes.y : u_sizes.x, u_sizes.z, 0.0);
	int corner = gl_VertexID % ${CORNERS};
	vec2 toward = vec2(corner % 2 == 0 ? -1.0 : 1.0, corner > 1 ? -1.0 : 1.0);
	vec2 pixel = onScreen(head);
	if (u_part == ${PARTS.glyph}) {
		v_spot = toward * (max(v_glyph.x, v_glyph.y) + 2.0);
		v_turned = vec2(dot(v_spot, vec2(bow.y, -bow.x)), dot(v_spot, bow));
		pixel += v_spot * u_ratio;
	} else {
		// Only what is in the clear part is named.
		if (pixel != clamp(pixel, u_clear.xy, u_clear.zw)) {
			gl_Position = vec4(-2.0, -2.0, -2.0, 1.0);
			return;
		}
		// Its cell in the picture is as high as two lines.
		vec2 cell = vec2(read.w, u_name_height);
		vec2 size = vec2(read.w, float(lines * ${LEADING} + ${HALO}) * u_ratio);
		// Names stand clear of the glyph however it is turned, on the first side where they fit.
		float apart = (v_glyph.x * ${CLEAR.ofGlyph} + float(${CLEAR.pixels})) * u_ratio;
		int stands = side;
		for (int other = 3; other >= 0; other--) if (fits(side ^ other, pixel, apart, size)) stands = side ^ other;
		vec2 middle = stands < 2
			? vec2(0.0, (stands == 0 ? 1.0 : -1.0) * (apart + 0.5 * size.y))
			: vec2((stands == 2 ? 1.0 : -1.0) * (apart + 0.5 * size.x), 0.0);
		// All of it is seen: along its side it is pushed.
		vec2 lowest = clamp(pixel + middle - 0.5 * size, u_clear.xy, max(u_clear.xy, u_clear.zw - size));
		// On whole pixels, or it would blur.
		vec2 topLeft = floor(lowest + 0.5 * size + vec2(-0.5, 0.5) * cell + 0.5);
		vec2 inside = 0.5 * (toward * vec2(1.0, -1.0) + 1.0) * cell;
		v_spot = read.yz + inside;
		v_turned = vec2(0.0);
		pixel = topLeft + inside * vec2(1.0, -1.0);
	}
	gl_Position = vec4(pixel / u_half_screen - 1.0, head.z / head.w, 1.0);
}
`;

const fragment = `#version 300 es
precision highp float;
precision highp int;
flat in int v_cell;
flat in vec3 v_livery;
flat in float v_lit;
flat in float v_opacity;
in vec2 v_spot;
in vec2 v_turned;
flat in vec3 v_glyph;

uniform int u_part;
uniform float u_ratio;
uniform sampler2D u_picture;
// Of the picture of all glyphs: cells in a row, rows.
uniform vec2 u_cells;

out vec4 fragColor;

${OVER_DECLARATION}
void main() {
	if (u_part == ${PARTS.name}) {
		fragColor = v_opacity * texelFetch(u_picture, ivec2(v_spot), 0);
		return;
	}
	float far = length(v_spot);
	float radius = v_glyph.y;
	float halo = (0.14 + 0.16 * v_lit) * (1.0 - smoothstep(0.65 * radius, radius, far));
	float ring = v_lit * clamp(1.0 - abs(far - 0.8 * radius) * u_ratio, 0.0, 1.0);
	vec4 color = vec4(v_livery, 1.0) * max(halo, ring);

	// Up is the bow; pictures go down.
	vec2 place = 0.5 + 0.5 * vec2(v_turned.x, -v_turned.y) / v_glyph.x;
	vec2 cell = vec2(float(v_cell % int(u_cells.x)), float(v_cell / int(u_cells.x)));
	vec4 glyph = texture(u_picture, (cell + clamp(place, 0.0, 1.0)) / u_cells);
	if (place == clamp(place, 0.0, 1.0)) color = over(glyph, color);
	fragColor = v_opacity * color;
	if (fragColor.a == 0.0) discard;
}
`;

export const unitShaders: Shaders = { vertex, fragment };
