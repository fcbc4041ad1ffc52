/** The machines that a bundle is made for. */
export const platforms = ['linux-x64', 'win32-x64'] as const;

export type Platform = (typeof platforms)[number];

/** What was typed as a platform, if it is one. */
export function platformNamed(text: string | undefined): Platform | undefined {
  return platforms.find((known) => known === text);
}
