type Rgb = readonly [red: number, green: number, blue: number];

/** Parts of `#rrggbb` in linear light, 0–1: IEC 61966-2-1. */
function linear(hex: string): Rgb {
	return [1, 3, 5]
		.map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((value) =>
			value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
		) as unknown as Rgb;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
	const [r, g, b] = linear(hex);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2: 1 to 21. */
export function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/**
 * What linear light becomes for eyes that lack one kind of cone: Machado, Oliveira and Fernandes, "A Physiologically-based
 * Model for Simulation of Color Vision Deficiency" (IEEE TVCG 15, 2009), severity 1.0.
 */
export const DEFICIENCIES = {
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
} as const;

export type Eyes = keyof typeof DEFICIENCIES | 'all cones';

export const EYES: readonly Eyes[] = ['all cones', ...(Object.keys(DEFICIENCIES) as Eyes[])];

/**
 * How far apart two colours look: their distance in OKLab (Björn Ottosson, 2020), where 1 is from black to white and
 * about 0.02 is just noticed between large patches side by side.
 */
export function distance(a: string, b: string, eyes: Eyes): number {
	const [one, other] = [a, b].map((hex) => oklab(asSeen(linear(hex), eyes))) as [Rgb, Rgb];
	return Math.hypot(...one.map((value, i) => value - (other[i] ?? 0)));
}

function asSeen(color: Rgb, eyes: Eyes): Rgb {
	if (eyes === 'all cones') return color;
	return DEFICIENCIES[eyes].map((row) =>
		Math.min(1, Math.max(0, row[0] * color[0] + row[1] * color[1] + row[2] * color[2]))
	) as unknown as Rgb;
}

function oklab([r, g, b]: Rgb): Rgb {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}
