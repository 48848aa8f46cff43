/** Markdown: front matter for the fields, the first heading for the title, the rest as plain paragraphs. */
import { parse } from 'yaml';
import { parsePublished } from '../dates/published.js';
import type { Draft } from '../types.js';
import { isObject, readJsonArticle } from './json.js';

const YAML_BLOCK = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;

/** Aliases make a YAML bomb: none are allowed. */
function yamlFields(source: string): Record<string, unknown> {
  try {
    const value: unknown = parse(source, { maxAliasCount: 0, schema: 'failsafe', logLevel: 'silent' });
    return isObject(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The flat strings and dates of TOML, which is all that front matter tells of an article. */
function tomlFields(source: string): Record<string, unknown> {
  const pairs = source.split('\n').flatMap((line) => {
    const m = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(line);
    return m?.[1] && m[2] ? [[m[1], m[2].replace(/^(["'])(.*)\1$/, '$2')] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function frontMatter(text: string): { fields: Record<string, unknown>; body: string } {
  const yaml = YAML_BLOCK.exec(text);
  if (yaml) return { fields: yamlFields(yaml[1] ?? ''), body: text.slice(yaml[0].length) };
  const toml = TOML_BLOCK.exec(text);
  if (toml) return { fields: tomlFields(toml[1] ?? ''), body: text.slice(toml[0].length) };
  return { fields: {}, body: text };
}

/** Marks inside a line, taken off: emphasis, code, links, images, footnotes. */
function plainInline(line: string): string {
  return line
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^)\n]{0,1000}\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\[[^\]\n]{0,100}\]/g, '$1')
    .replace(/\[\^[^\]\n]{1,50}\]/g, '')
    .replace(/<(https?:\/\/[^>\s]{1,1000})>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,2000}?\S)\1/g, '$2')
    .replace(/(^|[^\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{0,1000})\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, '$1')
    .trim();
}

const isRule = (line: string): boolean => /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line);

/** Blocks of Markdown as paragraphs; each list item is one. */
function blocks(body: string): string[] {
  const out: string[] = [];
  let open: string[] = [];
  const close = () => {
    const text = plainInline(open.join(' '));
    if (text) out.push(text);
    open = [];
  };
  for (const line of body.split('\n')) {
    if (!line.trim() || isRule(line) || /^ {0,3}(?:```|~~~)/.test(line) || /^\[[^\]\n]{1,200}\]:\s/.test(line)) {
      close();
      continue;
    }
    const mark = /^\s{0,6}(?:#{1,6}\s+|(?:[-*+]|\d{1,3}[.)])\s+|>\s?)/.exec(line)?.[0];
    if (mark && !(mark.includes('>') && open.length)) close();
    if (/^ {0,3}(?:=+|-+)\s*$/.test(line) && open.length) {
      close();
      continue;
    }
    open.push(
      line
        .slice(mark?.length ?? 0)
        .replace(/\s+#+\s*$/, '')
        .trim(),
    );
    if (mark?.includes('#')) close();
  }
  close();
  return out;
}

/** Reads a Markdown file. */
export function readMarkdown(source: string): Draft {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { fields, body } = frontMatter(text);
  const told = readJsonArticle({ ...fields, text: ' ' }).draft;
  const all = blocks(body.trim());
  const heading = /^\s*(?:#\s+\S|[^\n]+\n=+\s*(?:\n|$))/.test(body);
  const title = told.title ?? (heading ? (all[0] ?? null) : null);
  const paragraphs = heading && all[0] === plainInline(title ?? '') ? all.slice(1) : all;
  return { ...told, title, published: told.published ?? parsePublished(null), text: paragraphs.join('\n\n') };
}
