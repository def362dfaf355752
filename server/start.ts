import { keepCompiled } from './compile-cache.ts';

await import('./serve.ts');
keepCompiled();
