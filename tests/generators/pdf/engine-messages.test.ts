import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/core/diagnostics.ts';
import {
  type EngineMessage,
  fromEngineMessages,
  packageImports,
} from '../../../src/generators/pdf/typeset.ts';

const said = (...messages: readonly EngineMessage[]): readonly string[] =>
  fromEngineMessages(messages).map(formatDiagnostic);

describe('a message of an engine', () => {
  const place = { path: '/templates/pdf/form.typ', range: '2:4-2:9' };

  it('has its place counted from 1', () => {
    expect(said({ message: 'x', severity: 'error', ...place })).toEqual([
      'templates/pdf/form.typ:3:5 error typeset/error: x',
    ]);
  });

  it('has the same place from an engine that gives it as an object', () => {
    const range = { start: { line: 2, character: 4 } };
    expect(said({ message: 'x', path: '/veldwerk/templates/pdf/form.typ', range })).toEqual([
      'templates/pdf/form.typ:3:5 error typeset/error: x',
    ]);
  });

  it.each<[string, EngineMessage]>([
    ['nothing of one', { message: 'x' }],
    ['an empty one', { message: 'x', path: '', range: '' }],
    ['a file without a range', { message: 'x', path: '/a.typ', range: null }],
    ['a range without a file', { message: 'x', range: '0:0-0:1' }],
  ])('has no place when the engine gives %s', (_, message) => {
    expect(said(message)).toEqual(['error typeset/error: x']);
  });

  it.each(['warning', 'Warning', 2, '2'])('is a warning when its severity is %j', severity => {
    expect(said({ message: 'x', severity })).toEqual(['warning typeset/warning: x']);
  });

  it.each(['error', 1, undefined])('is an error when its severity is %j', severity => {
    expect(said({ message: 'x', ...(severity === undefined ? {} : { severity }) })).toEqual([
      'error typeset/error: x',
    ]);
  });

  it('is an error when a font is missing, though engines only warn of that', () => {
    expect(said({ message: 'unknown font family: weg', severity: 'warning' })).toEqual([
      'error typeset/error: unknown font family: weg',
    ]);
  });

  it('gives its hint a place of its own', () => {
    expect(said({ message: 'x, hints: try y' })).toEqual(['error typeset/error: x\n  hint: try y']);
  });

  it('never shows where templates live inside the engine', () => {
    expect(said({ message: 'can not open /veldwerk/templates/pdf/a.typ' })).toEqual([
      'error typeset/error: can not open templates/pdf/a.typ',
    ]);
  });
});

describe('the steps that led to an error', () => {
  const error: EngineMessage = { message: 'x, hints: try y', path: '/a.typ', range: '0:0-0:1' };
  const call: EngineMessage = { message: 'while calling f', path: '/b.typ', range: '4:1-4:3' };

  it('are told in its hint, behind its own', () => {
    expect(said(error, call, { ...call, message: 'import', path: '/c.typ' })).toEqual([
      'a.typ:1:1 error typeset/error: x\n  hint: try y; while calling f at b.typ:5:2; while importing at c.typ:5:2',
    ]);
  });

  it('belong to the error before them', () => {
    expect(said(error, { message: 'z' }, call)).toEqual([
      'a.typ:1:1 error typeset/error: x\n  hint: try y',
      'error typeset/error: z\n  hint: while calling f at b.typ:5:2',
    ]);
  });

  it('are not guessed from a message that only begins alike', () => {
    expect(said(error, { message: 'importing is not allowed here' })).toHaveLength(2);
  });
});

describe('packages', () => {
  const found = (text: string): readonly string[] =>
    packageImports(new Map([['templates/pdf/form.typ', new TextEncoder().encode(text)]])).map(
      formatDiagnostic,
    );

  it.each([
    ['#import "@preview/cetz:0.3.0": canvas', 9],
    ['#include "@local/mine:1.0.0"', 10],
    ['é #{ import "@preview/cetz:0.3.0" }', 13],
  ])('are refused in %j before an engine asks the internet for them', (text, column) => {
    expect(found(`= Kop\n${text}`)).toEqual([
      `templates/pdf/form.typ:2:${column} error typeset/package: package "${/@[^"]*/.exec(text)?.[0]}" can't be imported: nothing is fetched from the internet\n  hint: copy what you need of it into the folder of the templates`,
    ]);
  });

  it.each(['#import "base.typ": *', '// #import "@preview/cetz:0.3.0"', 'Mail naar "@naast".'])(
    'are not seen in %j',
    text => {
      expect(found(text)).toEqual([]);
    },
  );
});
