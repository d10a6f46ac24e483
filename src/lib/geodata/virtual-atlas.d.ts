declare module 'virtual:atlas' {
	const atlas: import('../domain/visit').Atlas;
	export default atlas;
}
