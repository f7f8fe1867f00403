/** The tables of the index of letters. Another shape of them is another version, and the index is built anew. */
import type { DatabaseSync } from 'node:sqlite'

export const INDEX_VERSION = 2

export function createTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE parts (name TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- version: size, time and inode of the record file, which tell whether it has changed. date: as EDTF, since the
    -- bounds of a month are days that no letter prints. cites: what the table of that name has of the letter.
    CREATE TABLE letters (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version TEXT NOT NULL,
      kind TEXT NOT NULL, date TEXT, earliest TEXT, latest TEXT, ministry TEXT, ministryId TEXT, dossier TEXT, chamber TEXT,
      subject TEXT, kenmerk TEXT, medium TEXT NOT NULL, name TEXT NOT NULL, withdrawn INTEGER NOT NULL,
      cites TEXT NOT NULL, facts TEXT
    );
    CREATE INDEX lettersByDossier ON letters (dossier) WHERE dossier IS NOT NULL;
    -- Records that cannot be understood: remembered, so that they are not read again each time.
    CREATE TABLE problems (id TEXT PRIMARY KEY, version TEXT NOT NULL, message TEXT NOT NULL) WITHOUT ROWID;

    -- Findings that filters ask more of than whether there are any. status: of a toezegging; earliest, latest: its
    -- deadline; named, disposition: the Kamerstuk of a motie and what became of it, or the TOOI id of a ministry.
    CREATE TABLE findings (
      letter INTEGER NOT NULL, start INTEGER NOT NULL, type TEXT NOT NULL,
      status TEXT, earliest TEXT, latest TEXT, named TEXT, disposition TEXT,
      PRIMARY KEY (letter, start, type)
    ) WITHOUT ROWID;
    CREATE TABLE cites (id TEXT NOT NULL, letter INTEGER NOT NULL, PRIMARY KEY (id, letter)) WITHOUT ROWID;

    -- The text is not kept: a letter that is shown is read from its record.
    CREATE VIRTUAL TABLE words USING fts5(
      subject, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
    );
    -- One flush of the words of a whole transaction instead of one a megabyte: merging them is most of the work.
    INSERT INTO words (words, rank) VALUES ('hashsize', ${64 * 1024 * 1024});
    -- Every word of the index by its stem.
    CREATE TABLE forms (stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (stem, word)) WITHOUT ROWID;

    -- What hits are counted by, packed; see facets.ts.
    CREATE TABLE facets (chunk INTEGER PRIMARY KEY, codes BLOB NOT NULL);
    CREATE TABLE codes (
      facet TEXT NOT NULL, code INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (facet, code)
    ) WITHOUT ROWID;

    -- Which letters are one work, and which of them is its best rendition: filled by who knows.
    CREATE TABLE works (letter TEXT PRIMARY KEY, work TEXT NOT NULL, best INTEGER NOT NULL) WITHOUT ROWID;
  `)
  database.exec(`PRAGMA user_version = ${INDEX_VERSION}`)
}
