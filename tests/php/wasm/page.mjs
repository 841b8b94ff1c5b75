// Posts standard input to a page: page.mjs LOADER FOLDER VERSION PAGE. Prints status, content type and the body between brackets.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [loader, folder, version, page] = process.argv.slice(2);
const { load } = await import(pathToFileURL(loader).href);
const php = await load(folder, version);
const body = readFileSync(0);
const answer = await php.run({
    scriptPath: page,
    relativeUri: '/notify_url.php',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1' },
    body: 'useHostFilesystem' in php ? body.toString('latin1') : body, // 0.1 wants text
});
process.stdout.write(`${answer.httpStatusCode} ${answer.headers['content-type']} [${answer.text}] ${answer.errors}`);
process.stdout.write('', () => process.exit());
