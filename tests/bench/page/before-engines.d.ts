// Of the checkout that `--before` names: its own bench's engines.
declare module '$before/engines/*' {
	export const start: (
		stage: import('./engine').Stage
	) => Promise<Partial<import('./engine').Engine>>;
}
