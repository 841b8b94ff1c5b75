// A PHP that was built for WebAssembly and sees the folders of this machine.

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OWN = ['dev', 'proc', 'sys', 'internal', 'request']; // folders that PHP brings

/**
 * The PHP of a version from the package @php-wasm/node, 0.1 or 3, that npm has put into a folder.
 */
export async function load(folder, version) {
    const find = createRequire(join(folder, 'from.cjs'));
    const named = async (name) => import(pathToFileURL(find.resolve(name)).href);
    const node = await named('@php-wasm/node');
    if (!('loadNodeRuntime' in node)) {
        return loadOld(node.default, version);
    }
    const { FileLockManagerInMemory, PHP } = await named('@php-wasm/universal');
    const emscriptenOptions = { processId: 1, ENV: process.env };
    const php = new PHP(await node.loadNodeRuntime(version, { fileLockManager: new FileLockManagerInMemory(), emscriptenOptions }));
    node.useHostFilesystem(php);
    return php;
}

// Not useHostFilesystem(): it lays the machine's /dev over PHP's, and OpenSSL is then without random numbers.
async function loadOld({ PHP }, version) {
    const php = await PHP.load(version, { emscriptenOptions: { ENV: process.env } });
    for (const entry of readdirSync('/', { withFileTypes: true })) {
        if (entry.isDirectory() && !OWN.includes(entry.name)) {
            const path = `/${entry.name}`;
            if (!php.fileExists(path)) {
                php.mkdirTree(path);
            }
            php.mount({ root: path }, path);
        }
    }
    php.chdir(process.cwd());
    return php;
}
