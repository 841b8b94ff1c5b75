// The command line tool of a PHP that was built for WebAssembly: wasm.mjs FOLDER VERSION ARGUMENT...
//
// FOLDER is where npm has put @php-wasm/node. That project's own command line tools are not used: that of 0.1 signs nothing (see
// wasm_php.mjs), and that of 3 leaves folders behind in /tmp.

import { load } from './wasm_php.mjs';

const SETTINGS = ['display_errors=1', 'error_reporting=-1', 'html_errors=0', 'log_errors=0', 'memory_limit=512M'];

const [folder, version, ...words] = process.argv.slice(2);

async function run() {
    const php = await load(folder, version);
    const done = await php.cli(['php', '-n', ...SETTINGS.flatMap((setting) => ['-d', setting]), ...words]);
    if (typeof done === 'number') {
        return done; // 0.1 writes to the standard streams itself
    }
    const to = (stream) => new WritableStream({ write: (piece) => void stream.write(piece) });
    await Promise.all([done.stdout.pipeTo(to(process.stdout)), done.stderr.pipeTo(to(process.stderr))]);
    return done.exitCode;
}

try {
    process.exitCode = await run();
} catch (error) {
    if (error?.name !== 'ExitStatus') {
        throw error;
    }
    process.exitCode = error.status ?? 1;
}
// PHP's sockets and timers would keep the process alive; what was written goes out first.
process.stdout.write('', () => process.exit());
