/** A threshold's name in `cross.yaml`: `minGap` is `min_gap`. */
export function settingName(threshold: string): string {
  return threshold.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
