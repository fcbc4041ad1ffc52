import { fill } from '../../locale/fill.ts';
import { cleanText } from '../../render/escape.ts';
import { drawGrid } from '../../render/terminal/grid.ts';
import type { PlaceRow } from '../../territory/places.ts';
import type { Context } from '../context.ts';
import { pageFor } from '../page.ts';
import type {
  ContourChange,
  PlacesChange,
  RegistryChange,
  TerritoryDiff,
} from '../territory/compare-territory.ts';
import type { ExtendedTerritory } from '../territory/extend-territory.ts';
import { districtValue } from './district-value.ts';
import { unsureLines } from './unsure-lines.ts';

interface Compared {
  readonly file: string;
  readonly compared: TerritoryDiff;
  readonly territory: ExtendedTerritory;
}

/** What an import would change, what is perhaps behind it, and what it would leave unsure. */
export function diffView({ file, compared, territory }: Compared, context: Context): string {
  const { words, lang } = context;
  const { diff, toKnow } = words.territory;
  const page = pageFor(context);
  const changes = changeRows(compared, territory, context);
  const perhaps = compared.kind === 'registry' ? successionLines(compared, context) : [];
  const unsure = unsureLines(territory, compared.kind, context);
  const say = (template: string) => fill(template, { file: cleanText(file) }, lang);
  const block = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', page.style.accent(title), ...lines];
  if (changes.length === 0)
    return [say(diff.none), ...block(diff.perhaps, perhaps), ...block(toKnow, unsure), ''].join(
      '\n',
    );
  return [
    page.style.accent(say(diff.title)),
    ...drawGrid(columnsOf(compared.kind, context), [{ rows: changes }], page),
    ...block(diff.perhaps, perhaps),
    ...block(toKnow, unsure),
    '',
    say(diff.next),
    '',
  ].join('\n');
}

function columnsOf(kind: TerritoryDiff['kind'], { words }: Context) {
  const { code, name, place, change, before, after } = words.territory.diff.columns;
  const labels = {
    registry: [code, name, change, before, after],
    places: [code, place, change],
    contours: [code, name, change],
  }[kind];
  return labels.map((label) => ({ label, align: 'left' }) as const);
}

function changeRows(
  compared: TerritoryDiff,
  territory: ExtendedTerritory,
  context: Context,
): readonly (readonly string[])[] {
  if (compared.kind === 'places') return placeRows(compared, context);
  const { byCode } = compared.kind === 'registry' ? compared.after : territory.registry;
  const named = (code: string) => [code, cleanText(byCode.get(code)?.label ?? '')];
  return compared.kind === 'registry'
    ? registryRows(compared, named, context)
    : contourRows(compared, named, context);
}

type Named = (code: string) => readonly string[];

function registryRows(compared: RegistryChange, named: Named, context: Context) {
  const { diff } = context.words.territory;
  const { byCode } = compared.after;
  return [
    ...compared.added.map((code) => [
      ...named(code),
      diff.added,
      '',
      cleanText(byCode.get(code)?.name ?? ''),
    ]),
    ...compared.changed.flatMap(({ code, fields }) =>
      fields.map(({ field, before, after }) => [
        ...named(code),
        diff.fields[field],
        districtValue(before, context),
        districtValue(after, context),
      ]),
    ),
    ...compared.removed.map((code) => [...named(code), diff.absent, '', '']),
  ];
}

function contourRows({ added, changed, removed }: ContourChange, named: Named, context: Context) {
  const { diff } = context.words.territory;
  const rows = (codes: readonly string[], change: string) =>
    codes.map((code) => [...named(code), change]);
  return [
    ...rows(added, diff.added),
    ...rows(changed, diff.changed),
    ...rows(removed, diff.removed),
  ];
}

function placeRows({ added, replaced }: PlacesChange, { words }: Context) {
  const { diff } = words.territory;
  const row = (place: PlaceRow, change: string) => [place.code, placeText(place), change];
  return [
    ...added.map((place) => row(place, diff.added)),
    ...replaced.map((place) => row(place, diff.replaced)),
  ];
}

function placeText({ insee, commune, neighbourhood, synonym }: PlaceRow): string {
  return [insee, commune, neighbourhood, synonym]
    .filter((part) => part !== '')
    .map(cleanText)
    .join(' · ');
}

function successionLines({ successions }: RegistryChange, { words, lang }: Context) {
  return successions.map(({ kind, from, to }) => {
    const params = { from: from.join(' + '), to: to.join(' + ') };
    return ` ${fill(words.territory.diff.successions[kind], params, lang)}`;
  });
}
