-- Schema 2: people with keys, worklists, taking back, packages, a signed audit trail that knows the
-- rows it speaks of. Statements are separated by empty lines.

-- The dataset's own key signs the tokens of packages; its secret never leaves in one.
CREATE TABLE dataset_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    public_key BLOB NOT NULL,
    secret_key BLOB
);

-- Every public key that a person ever had; the one in force is in person.
CREATE TABLE person_key (
    public_key BLOB PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE assignment (
    reader TEXT NOT NULL REFERENCES person (id),
    scan INTEGER NOT NULL REFERENCES scan (position),
    purpose TEXT NOT NULL CHECK (purpose IN ('primary', 'repeat')),
    place INTEGER NOT NULL,
    PRIMARY KEY (reader, scan, purpose)
) WITHOUT ROWID;

CREATE UNIQUE INDEX assignment_by_place ON assignment (reader, place);

CREATE TABLE take_back (
    id TEXT PRIMARY KEY,
    read TEXT NOT NULL REFERENCES read (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    asked_at TEXT NOT NULL,
    answered_by TEXT REFERENCES person (id),
    answered_at TEXT,
    granted INTEGER CHECK (granted IN (0, 1)),
    remark TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE UNIQUE INDEX take_back_open_once ON take_back (read) WHERE answered_at IS NULL;

-- 0 while a read that was compared has been taken back and not been submitted again.
ALTER TABLE review ADD COLUMN stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1));

-- The rules that the comparison was made by; of older ones those that were in force at the time.
ALTER TABLE review ADD COLUMN protocol_version INTEGER NOT NULL DEFAULT 1;

UPDATE review SET protocol_version = coalesce((SELECT max(protocol.version) FROM protocol
    WHERE protocol.at <= (SELECT max(trail.at) FROM trail
        WHERE trail.scan = review.scan AND trail.action = 'scan.compared')), 1);

-- A 64-bit difference hash of the upright picture, for finding near-identical scans.
ALTER TABLE scan ADD COLUMN look INTEGER;

-- A package is a dataset file with one reader's assignment alone. The token says of which dataset,
-- for whom and what; the main dataset signed it.
CREATE TABLE package_token (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    content TEXT NOT NULL,
    signature BLOB NOT NULL
);

-- The pictures of a package, so that it is one file.
CREATE TABLE scan_file (
    sha256 BLOB PRIMARY KEY,
    bytes BLOB NOT NULL
);

-- Packages that were given out, and how far each was merged back.
CREATE TABLE package (
    id TEXT PRIMARY KEY,
    reader TEXT NOT NULL REFERENCES person (id),
    exported_at TEXT NOT NULL,
    token TEXT NOT NULL,
    merged_at TEXT,
    merged_entries INTEGER NOT NULL DEFAULT 0,
    head BLOB
) WITHOUT ROWID;

-- The trail of a merged package, as it was there: a chain of its own below the main one.
CREATE TABLE package_entry (
    package TEXT NOT NULL REFERENCES package (id),
    sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    scan INTEGER,
    content TEXT NOT NULL,
    rows TEXT,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (package, sequence)
) WITHOUT ROWID;

-- JSON: "table/key" of every row that the entry's transaction wrote to the digest of the row as it
-- then was (null: deleted). NULL in entries of schema 1. Part of what the entry's hash covers.
ALTER TABLE trail ADD COLUMN rows TEXT;

-- Who was logged in and signed dataset id, sequence and hash; NULL in an unprotected dataset.
ALTER TABLE trail_head ADD COLUMN signer BLOB;

ALTER TABLE trail_head ADD COLUMN signature BLOB;

CREATE TRIGGER person_key_is_not_changed BEFORE UPDATE ON person_key BEGIN
    SELECT RAISE(ABORT, 'locked: the keys of people are never changed');
END;

CREATE TRIGGER person_key_is_not_deleted BEFORE DELETE ON person_key BEGIN
    SELECT RAISE(ABORT, 'locked: the keys of people are never deleted');
END;

CREATE TRIGGER take_back_is_answered_once BEFORE UPDATE ON take_back
WHEN OLD.answered_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'locked: the request was answered');
END;

CREATE TRIGGER take_back_is_not_deleted BEFORE DELETE ON take_back BEGIN
    SELECT RAISE(ABORT, 'locked: requests are never deleted');
END;

CREATE TRIGGER package_entry_is_not_changed BEFORE UPDATE ON package_entry BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are never changed');
END;

CREATE TRIGGER package_entry_is_not_deleted BEFORE DELETE ON package_entry BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are never deleted');
END;

CREATE TRIGGER round_stays_closed BEFORE UPDATE ON reading_round WHEN OLD.closed = 1 BEGIN
    SELECT RAISE(ABORT, 'locked: the reading round was closed');
END;
