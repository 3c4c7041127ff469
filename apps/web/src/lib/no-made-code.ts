// The page's content policy forbids code made at run time. The library that checks values tries it and leaves a refusal
// in the console unless it is told not to; it looks here when it is loaded, so this stands before everything else.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
