import { type ExitCode, exitCode, UserError } from '../../../errors.ts';
import { fill } from '../../../locale/fill.ts';
import type { ContourIndex } from '../../../territory/contour-index.ts';
import { createContourIndex } from '../../../territory/contour-index.ts';
import { createLocator } from '../../../territory/locate.ts';
import type { Location } from '../../../territory/location.ts';
import type { Registry } from '../../../territory/registry.ts';
import type { CommonOptions, Context } from '../../context.ts';
import { formatOf, writeJson } from '../../output.ts';
import { readPosition, type TypedPosition } from '../../territory/read-position.ts';
import { codesText } from '../../views/codes-text.ts';
import { readConfig } from '../../workspace/config.ts';
import { readContours } from '../../workspace/contours-file.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { readRegistry } from '../../workspace/territory.ts';

interface Found extends TypedPosition {
  readonly registry: Registry;
  readonly index: ContourIndex;
  readonly location: Location;
  /** Districts whose contour holds the position, whether the registry has them or not. */
  readonly codes: readonly string[];
  /** Districts of the perimeter that have no contour. */
  readonly withoutContour: readonly string[];
}

/** Says which district a position lies in, as ingest would place it by the contours alone. */
export async function locate(
  values: readonly string[],
  options: CommonOptions,
  context: Context,
): Promise<ExitCode> {
  const format = formatOf(options.format, ['terminal', 'json']);
  const position = readPosition(values, context);
  const paths = findWorkspace(options.workspace, context);
  const contours = readContours(paths);
  if (contours === undefined) throw new UserError('contours-missing', { workspace: paths.root });
  const { perimeter } = readConfig(paths.config);
  const registry = readRegistry(paths);
  const index = createContourIndex(contours);
  const expected = perimeter ?? [...registry.byCode.keys()];
  const found: Found = {
    ...position,
    registry,
    index,
    location: createLocator(registry, [], index, expected)(position),
    codes: index.find(position.longitude, position.latitude),
    withoutContour: expected.filter((code) => !index.codes.has(code)),
  };
  if (format === 'json') writeJson(context, asJson(found));
  else context.machine.stdout.write(`${locateText(found, context)}\n`);
  return exitCode.done;
}

function asJson({ latitude, longitude, location, codes, registry }: Found): object {
  const districts = codes.map((code) => ({ code, label: registry.byCode.get(code)?.label }));
  const { code, by } = location;
  return { schema: 'cross-qrr-locate/1', latitude, longitude, code, by, districts };
}

function locateText(found: Found, context: Context): string {
  const { words, lang } = context;
  const swapped = found.index.find(found.latitude, found.longitude);
  const hint = fill(words.territory.locate.swapped, { codes: swapped.join(', ') }, lang);
  const answer = answerText(found, context);
  return found.codes.length === 0 && swapped.length > 0 ? `${answer}\n${hint}` : answer;
}

function answerText({ codes, registry, withoutContour }: Found, context: Context): string {
  const { words, lang } = context;
  const texts = words.territory.locate;
  const [code] = codes;
  const list = codesText(codes.length === 0 ? withoutContour : codes, context);
  if (code === undefined) {
    const template = withoutContour.length === 0 ? texts.outside : texts.outsideContours;
    return fill(template, { codes: list }, lang);
  }
  const district = registry.byCode.get(code);
  if (codes.length > 1) return fill(texts.ambiguous, { codes: list }, lang);
  if (district === undefined) return fill(texts.unknown, { codes: list }, lang);
  return fill(texts.inside, { code, label: district.label }, lang);
}
