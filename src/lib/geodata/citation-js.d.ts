// Citation.js has no types of its own. Declared here: the part that citation.ts calls.
declare module '@citation-js/core' {
	export class Cite {
		constructor(data: unknown, options: { forceType: '@csl/object'; generateGraph: boolean });
		format(as: 'bibliography', options: { format: 'text'; template: 'apa'; lang: 'en-US' }): string;
	}
}

declare module '@citation-js/plugin-csl';
