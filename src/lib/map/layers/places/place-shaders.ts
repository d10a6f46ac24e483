import type { CustomRenderMethodInput } from 'maplibre-gl';
import type { Shaders } from '../../tracks/program';
import { OVER_DECLARATION, SCREEN_DECLARATIONS } from '../../tracks/screen';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** What is drawn of places, from bottom to top. */
export const PARTS = { glow: 0, ring: 1, mark: 2, name: 3 } as const;

/** Where the attributes lie, and how many numbers each has. */
export const ATTRIBUTES = [
	{ name: 'a_point', size: 2 },
	{ name: 'a_shift', size: 2 },
	{ name: 'a_spot', size: 2 },
	{ name: 'a_look', size: 4 }
] as const;

/** How far the glow reaches beyond a ring, in pixels at zoom 5. */
export const GLOW = 5;
/** How much the ring of a place grows that is selected, and of one that is pointed at. */
export const GROWTH = { selected: 1.2, hovered: 0.8 } as const;

const vertex = ({ vertexShaderPrelude, define }: ShaderData) => `#version 300 es
precision highp float;
precision highp int;
${vertexShaderPrelude}
${define}
// In Mercator, 0 to 1.
layout(location = 0) in vec2 a_point;
// From the point, in pixels of the style, to the right and down: to the middle of a mark, to the upper left of a name.
layout(location = 1) in vec2 a_shift;
// The corner: from the middle of a mark, -1 to 1; of a name, in pixels of the screen from its upper left.
layout(location = 2) in vec2 a_spot;
// Of a ring: radius, thickness of its line, growth, opacity. Of a mark: its cell, its side in pixels, opacity (over 1: always 1).
// Of a name: where it stands in the picture, opacity.
layout(location = 3) in vec4 a_look;
${SCREEN_DECLARATIONS}
uniform int u_part;
// Pixels of the screen for each pixel of the style.
uniform float u_ratio;
// How much larger a ring is than at zoom 5, and a mark than its drawing.
uniform float u_scale;

// From the middle, in pixels of the style; of a mark, -1 to 1; of a name, in pixels of the picture.
out vec2 v_spot;
flat out vec4 v_look;

void main() {
	vec4 point = projectTile(a_point);
	vec2 pixel = onScreen(point) + vec2(a_shift.x, -a_shift.y) * u_ratio;
	v_look = a_look;
	if (u_part == ${PARTS.name}) {
		// On whole pixels, or it would blur.
		pixel = floor(pixel + 0.5) + vec2(a_spot.x, -a_spot.y);
		v_spot = a_look.xy + a_spot;
	} else if (u_part == ${PARTS.mark}) {
		v_spot = a_spot;
		pixel += vec2(a_spot.x, -a_spot.y) * 0.5 * a_look.y * u_scale * u_ratio;
	} else {
		v_spot = a_spot * ((a_look.x + a_look.y + a_look.z + ${GLOW.toFixed(1)}) * u_scale + 3.0);
		pixel += vec2(v_spot.x, -v_spot.y) * u_ratio;
	}
	gl_Position = vec4(pixel / u_half_screen - 1.0, point.z / point.w, 1.0);
}
`;

const fragment = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_spot;
flat in vec4 v_look;

uniform int u_part;
uniform float u_ratio;
uniform float u_scale;
uniform float u_opacity;
uniform float u_marks;
uniform vec3 u_ink;
uniform vec3 u_paper;
uniform sampler2D u_picture;

out vec4 fragColor;

// How much of a pixel lies within a circle.
float within(float radius) {
	return clamp((radius - length(v_spot)) * u_ratio + 0.5, 0.0, 1.0);
}

${OVER_DECLARATION}
void main() {
	if (u_part == ${PARTS.name}) {
		fragColor = v_look.z * texelFetch(u_picture, ivec2(v_spot), 0);
		return;
	}
	if (u_part == ${PARTS.mark}) {
		vec2 place = 0.5 + 0.5 * v_spot;
		fragColor = min(1.0, v_look.z * u_opacity) * texture(u_picture, vec2((place.x + v_look.x) / u_marks, place.y));
		return;
	}
	bool selected = v_look.z >= ${GROWTH.selected.toFixed(1)};
	if (u_part == ${PARTS.glow}) {
		float radius = (v_look.x + v_look.z + ${GLOW.toFixed(1)}) * u_scale;
		float edge = selected ? within(radius + 1.25) - within(radius) : 0.0;
		float strength = selected ? 0.16 : v_look.z > 0.0 ? 0.1 : 0.0;
		fragColor = vec4(u_ink, 1.0) * max(edge, strength * within(radius));
		return;
	}
	float radius = (v_look.x + v_look.z) * u_scale;
	vec4 fill = vec4(selected ? u_ink : u_paper, 1.0) * within(radius);
	vec4 line = vec4(u_ink, 1.0) * within(radius + v_look.y * u_scale);
	fragColor = v_look.w * over(fill, line);
}
`;

export const placeShaders: Shaders = { vertex, fragment };
