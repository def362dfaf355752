import './compile-cache.ts';

const { runCommandLine } = await import('./command-line.ts');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  print: (output) => process.stdout.write(output),
  complain: (text) => process.stderr.write(text),
});
