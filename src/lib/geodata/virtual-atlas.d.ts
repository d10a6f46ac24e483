declare module 'virtual:atlas' {
	const outline: import('./outline').PackedOutline;
	export default outline;
}

declare module 'virtual:record' {
	const atlas: import('../domain/visit').Atlas;
	export default atlas;
}
