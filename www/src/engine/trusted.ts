// The two scripts that the page starts by address, both its own. Browsers with Trusted Types let no other through.
interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}
const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory?.createPolicy("solieu", { createScriptURL: (url) => url });

/** Marks the address of one of our own scripts as such. */
export function ownScript(url: string): string {
  return policy ? policy.createScriptURL(url) : url;
}
