import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { projectRoot } from '#app/data/project-root.server.ts'

/** A file of the program: its path from the project's folder, its text and its syntax. */
export type Source = { path: string; text: string; tree: ts.SourceFile; nodes: ts.Node[] }

/** A place where a rule is broken, with the sentence that says how. */
export type Break = string

/** Something the house keeps everywhere. */
export type Rule = { name: string; check: (sources: Source[]) => Break[] }

export function source(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  return { path: file, text, tree, nodes: nodesOf(tree) }
}

/** Every TypeScript file of a folder; generated code left out. */
export function readSources(folder: string): Source[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('app/data/generated/'))
    .sort()
    .map((file) => source(file, readFileSync(path.join(projectRoot, file), 'utf8')))
}

export function isTest({ path: file }: Source): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** `app/routes.ts:12 why`, for a node of a file. */
export function breakAt({ path: file, tree }: Source, node: ts.Node, why: string): Break {
  const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
  return `${file}:${line + 1} ${why}`
}

/** Every node below one, itself included. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (each: ts.Node) => {
    nodes.push(each)
    ts.forEachChild(each, visit)
  }
  visit(node)
  return nodes
}
