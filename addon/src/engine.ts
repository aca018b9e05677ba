// What the hash library takes for granted and an engine of ES2020 lacks; loaded before everything else.

// Object.hasOwn is of ES2022, and which engine Google runs is not documented.
const builtIn = Object as { hasOwn?: (object: object, key: PropertyKey) => boolean };
builtIn.hasOwn ??= (object, key) => Object.getOwnPropertyDescriptor(object, key) !== undefined;

export {};
