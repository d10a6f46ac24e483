// npm start: serves the built site, and builds it first where it is missing or older than what it is made from.
import { createServer } from 'node:http';
import { staticSite } from './static-site.mjs';
import { buildWhereStale } from './up-to-date.mjs';

buildWhereStale();
const port = Number(process.env.PORT ?? 4173);
createServer(staticSite('build', process.env.BASE_PATH)).listen(port, () => {
	console.log(`Ports of Call: http://localhost:${port}${process.env.BASE_PATH ?? ''}`);
});
