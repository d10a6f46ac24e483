/** Keeps other tasks waiting beside some work, and tells how many have had their turn by its end. */
export async function otherTasksBeside(work: () => Promise<unknown>): Promise<number> {
	let others = 0;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		others++;
		port2.postMessage(null);
	};
	port2.postMessage(null);
	await work();
	port1.close();
	return others;
}
