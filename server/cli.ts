import './compile-cache.ts';

await import('./command-line.ts');
