/** What tests ask of a page, as the page's own JavaScript: this project's types know no page. */
export const inPage = {
  /** How wide the page and its body are. */
  widths: '[document.documentElement.scrollWidth, document.body.scrollWidth]',
  /** All that is read of it. */
  text: 'document.body.innerText',
  /** Links within the page that lead nowhere. */
  lostLinks: `[...document.querySelectorAll('a')]
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => document.querySelector(href) === null)`,
  /** Elements that a hostile text would have made. */
  intruders: `document.querySelectorAll('script, img, b[onmouseover], body i:not(.ramp i)').length`,
  /** Breaches of WCAG 2.2 AA and of good practice, once axe-core is in the page; only these are named. */
  breaches: `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values:
      ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  /** The weakest contrast of a text on the plain ground behind it, which axe does not judge in drawings. */
  weakestContrast: `(() => {
    const light = (color) => {
      const [r, g, b] = color.match(/[\\d.]+/g).map((part) => {
        const c = Number(part) / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element) => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const texts = [...document.querySelectorAll('main *')].filter((element) =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue.trim()));
    return Math.min(...texts.map((element) => {
      const isDrawn = element instanceof SVGElement;
      const { color, fill } = getComputedStyle(element);
      const own = light(isDrawn ? fill : color);
      const ground = isDrawn ? 1 : light(groundOf(element));
      return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
    }));
  })()`,
  /**
   * The share of the points of two pictures of the same size that differ by more than an eighth of
   * the scale; the pictures are PNG files as data addresses. 1 where the sizes differ.
   */
  difference: (a: string, b: string) => `(async () => {
    const points = async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      const { naturalWidth: width, naturalHeight: height } = picture;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const context = canvas.getContext('2d');
      context.drawImage(picture, 0, 0);
      return { width, height, data: context.getImageData(0, 0, width, height).data };
    };
    const [a, b] = [await points(${JSON.stringify(a)}), await points(${JSON.stringify(b)})];
    if (a.width !== b.width || a.height !== b.height) return 1;
    let differing = 0;
    for (let at = 0; at < a.data.length; at += 4)
      if ([0, 1, 2].some((c) => Math.abs(a.data[at + c] - b.data[at + c]) > 32)) differing += 1;
    return differing / (a.width * a.height);
  })()`,
} as const;
