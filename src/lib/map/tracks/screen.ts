/** From clip space to the screen, in GLSL for the vertex shaders. */
export const SCREEN_DECLARATIONS = `
// In pixels.
uniform vec2 u_half_screen;

vec2 onScreen(vec4 clip) {
	return (clip.xy / clip.w + 1.0) * u_half_screen;
}

// Of length 1, or nothing where the two are one.
vec2 wayTo(vec2 from, vec2 to) {
	vec2 way = to - from;
	float far = length(way);
	return far > 1e-5 ? way / far : vec2(0.0);
}
`;

/** One colour on another, both premultiplied, in GLSL for the fragment shaders. */
export const OVER_DECLARATION = `
vec4 over(vec4 upper, vec4 lower) {
	return upper + lower * (1.0 - upper.a);
}
`;
