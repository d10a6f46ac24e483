declare module 'virtual:atlas' {
	const outline: import('./outline').PackedOutline;
	export default outline;
}

declare module 'virtual:record' {
	const atlas: import('../domain/visit').AtlasRecord;
	export default atlas;
}

declare module 'virtual:names' {
	const names: readonly import('../domain/names').Name[];
	export default names;
}

declare module 'virtual:silhouettes' {
	const address: string | undefined;
	export default address;
}
