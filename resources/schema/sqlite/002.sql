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
    done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    PRIMARY KEY (reader, scan, purpose)
) WITHOUT ROWID;

CREATE UNIQUE INDEX assignment_by_place ON assignment (reader, place);

-- What is next to read, and how much is done, without a look at the reads.
CREATE INDEX assignment_by_done ON assignment (reader, done, place);

CREATE INDEX assignment_by_scan ON assignment (scan);

-- The answer of a read as a value of its own, for filters and counts. Quotes within JSON strings
-- are escaped, so that these words are found as the member's value alone.
ALTER TABLE read ADD COLUMN verdict TEXT GENERATED ALWAYS AS (
    CASE WHEN instr(assessment, '"verdict":"positive"') > 0 THEN 'positive'
         WHEN instr(assessment, '"verdict":"negative"') > 0 THEN 'negative'
         WHEN instr(assessment, '"verdict":"not-readable"') > 0 THEN 'not-readable'
    END) VIRTUAL;

CREATE INDEX read_by_progress ON read (reader, round, purpose, state, scan);

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

-- For finding near-identical scans: difference hashes of the upright picture and of its mirror, and
-- 16 x 16 cells of it. NULL until computed; no cells: there is nothing to see.
ALTER TABLE scan ADD COLUMN look INTEGER;

ALTER TABLE scan ADD COLUMN look_mirrored INTEGER;

ALTER TABLE scan ADD COLUMN look_cells BLOB;

CREATE INDEX scan_without_look ON scan (position) WHERE look IS NULL;

CREATE INDEX scan_by_site_and_triage ON scan (site, triage);

-- Scans of several regions: what a filter calls "mixed".
CREATE INDEX scan_of_many_regions ON scan (position) WHERE regions LIKE '%
%';

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

-- Packages that were given out, and how far each was merged back. One that is finished is not
-- waited for any more: all of it came back, or the coordinator called it off.
CREATE TABLE package (
    id TEXT PRIMARY KEY,
    reader TEXT NOT NULL REFERENCES person (id),
    exported_at TEXT NOT NULL,
    token TEXT NOT NULL,
    merged_at TEXT,
    merged_entries INTEGER NOT NULL DEFAULT 0,
    head BLOB,
    finished_at TEXT
) WITHOUT ROWID;

-- What a read said when the package and the dataset last agreed on it.
CREATE TABLE package_read (
    package TEXT NOT NULL REFERENCES package (id),
    read TEXT NOT NULL REFERENCES read (id),
    digest BLOB NOT NULL,
    PRIMARY KEY (package, read)
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

-- All that the history is filtered by, so that its pages are found without reading the entries.
CREATE INDEX trail_for_history ON trail (sequence, at, actor, action, scan);

-- Who was logged in and signed dataset id, sequence and hash; NULL in an unprotected dataset.
ALTER TABLE trail_head ADD COLUMN signer BLOB;

ALTER TABLE trail_head ADD COLUMN signature BLOB;

CREATE TRIGGER person_key_is_not_changed BEFORE UPDATE ON person_key BEGIN
    SELECT RAISE(ABORT, 'locked: the keys of people are never changed');
END;

CREATE TRIGGER person_key_is_not_deleted BEFORE DELETE ON person_key BEGIN
    SELECT RAISE(ABORT, 'locked: the keys of people are never deleted');
END;

-- assignment.done follows the reads, whoever writes them.
CREATE TRIGGER assignment_follows_new_reads AFTER INSERT ON read WHEN NEW.state = 'submitted' BEGIN
    UPDATE assignment SET done = 1
    WHERE reader = NEW.reader AND scan = NEW.scan AND purpose = NEW.purpose;
END;

CREATE TRIGGER assignment_follows_reads AFTER UPDATE OF state ON read
WHEN NEW.state <> OLD.state BEGIN
    UPDATE assignment SET done = (NEW.state = 'submitted')
    WHERE reader = NEW.reader AND scan = NEW.scan AND purpose = NEW.purpose;
END;

-- +reader, here and below: found among the few reads of the scan, not among all of the reader's.
CREATE TRIGGER assignment_knows_old_reads AFTER INSERT ON assignment
WHEN EXISTS (SELECT 1 FROM read WHERE scan = NEW.scan AND +reader = NEW.reader
             AND purpose = NEW.purpose AND state <> 'withdrawn' AND state = 'submitted') BEGIN
    UPDATE assignment SET done = 1
    WHERE reader = NEW.reader AND scan = NEW.scan AND purpose = NEW.purpose;
END;

-- What somebody has begun to read is not taken away.
CREATE TRIGGER assignment_of_a_read_stays BEFORE DELETE ON assignment
WHEN EXISTS (SELECT 1 FROM read WHERE scan = OLD.scan AND +reader = OLD.reader
             AND purpose = OLD.purpose AND state <> 'withdrawn') BEGIN
    SELECT RAISE(ABORT, 'locked: the scan has been read by the reader');
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

-- What follows holds against any program's SQL. A tool that has not switched recursive triggers on
-- replaces rows (INSERT OR REPLACE) without firing a delete trigger: so inserts are guarded too.

CREATE TRIGGER review_of_signed_is_locked BEFORE UPDATE ON review
WHEN EXISTS (SELECT 1 FROM sign_off AS o WHERE o.scan = OLD.scan AND o.version = OLD.version
    AND NOT EXISTS (SELECT 1 FROM sign_off_void AS v WHERE v.sign_off = o.id)) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER review_of_signed_is_not_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM sign_off AS o WHERE o.scan = NEW.scan
    AND NOT EXISTS (SELECT 1 FROM sign_off_void AS v WHERE v.sign_off = o.id)) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER review_is_not_deleted BEFORE DELETE ON review BEGIN
    SELECT RAISE(ABORT, 'locked: comparisons are never deleted');
END;

CREATE TRIGGER consensus_insert_is_locked BEFORE INSERT ON consensus
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER sign_off_void_is_not_replaced BEFORE INSERT ON sign_off_void
WHEN EXISTS (SELECT 1 FROM sign_off_void WHERE sign_off = NEW.sign_off) BEGIN
    SELECT RAISE(ABORT, 'locked: a voided sign-off stays void');
END;

CREATE TRIGGER scan_stays_the_same BEFORE UPDATE OF position, id, file_name, sha256, pixel_hash,
    width, height, bits_stored ON scan BEGIN
    SELECT RAISE(ABORT, 'locked: a scan stays the picture that was added');
END;

CREATE TRIGGER scan_is_not_replaced BEFORE INSERT ON scan
WHEN EXISTS (SELECT 1 FROM scan WHERE id = NEW.id
    OR (sha256 = NEW.sha256 AND file_name = NEW.file_name)) BEGIN
    SELECT RAISE(ABORT, 'locked: the scan is there already');
END;

CREATE TRIGGER read_is_not_replaced BEFORE INSERT ON read
WHEN EXISTS (SELECT 1 FROM read WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM read WHERE scan = NEW.scan AND reader = NEW.reader
        AND round = NEW.round AND purpose = NEW.purpose AND state = 'submitted'
        AND NEW.state <> 'withdrawn') BEGIN
    SELECT RAISE(ABORT, 'locked: the read was submitted');
END;

CREATE TRIGGER read_keeps_its_identity BEFORE UPDATE OF id, scan, reader, round, purpose ON read
BEGIN
    SELECT RAISE(ABORT, 'locked: a read stays whose and of what it is');
END;

CREATE TRIGGER protocol_is_not_replaced BEFORE INSERT ON protocol
WHEN EXISTS (SELECT 1 FROM protocol WHERE version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: a protocol version is never changed');
END;

CREATE TRIGGER comment_is_not_replaced BEFORE INSERT ON comment
WHEN EXISTS (SELECT 1 FROM comment WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'locked: comments are never changed');
END;

CREATE TRIGGER trail_follows_its_end BEFORE INSERT ON trail
WHEN NEW.previous_hash IS NOT coalesce(
    (SELECT hash FROM trail WHERE sequence = NEW.sequence - 1), zeroblob(32)) BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are only appended');
END;

CREATE TRIGGER trail_head_is_not_replaced BEFORE INSERT ON trail_head
WHEN EXISTS (SELECT 1 FROM trail_head) BEGIN
    SELECT RAISE(ABORT, 'locked: the head of the audit trail only moves on');
END;

CREATE TRIGGER package_entry_is_not_replaced BEFORE INSERT ON package_entry
WHEN EXISTS (SELECT 1 FROM package_entry
    WHERE package = NEW.package AND sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are never changed');
END;

CREATE TRIGGER package_is_not_deleted BEFORE DELETE ON package BEGIN
    SELECT RAISE(ABORT, 'locked: packages that were given out are never deleted');
END;

CREATE TRIGGER package_stays_as_given BEFORE UPDATE OF id, reader, exported_at, token ON package
BEGIN
    SELECT RAISE(ABORT, 'locked: a package stays what was given out');
END;

CREATE TRIGGER package_token_is_not_changed BEFORE UPDATE ON package_token BEGIN
    SELECT RAISE(ABORT, 'locked: the token of a package is never changed');
END;

CREATE TRIGGER package_token_is_not_deleted BEFORE DELETE ON package_token BEGIN
    SELECT RAISE(ABORT, 'locked: the token of a package is never deleted');
END;

CREATE TRIGGER take_back_is_not_replaced BEFORE INSERT ON take_back
WHEN EXISTS (SELECT 1 FROM take_back WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'locked: requests are never deleted');
END;

CREATE TRIGGER person_is_not_deleted BEFORE DELETE ON person BEGIN
    SELECT RAISE(ABORT, 'locked: people are never deleted');
END;

CREATE TRIGGER person_stays_the_same BEFORE UPDATE OF position, id ON person BEGIN
    SELECT RAISE(ABORT, 'locked: a person stays the same');
END;

CREATE TRIGGER person_is_not_replaced BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE position = NEW.position OR id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'locked: the person is there already');
END;

CREATE TRIGGER person_key_is_not_replaced BEFORE INSERT ON person_key
WHEN EXISTS (SELECT 1 FROM person_key WHERE public_key = NEW.public_key) BEGIN
    SELECT RAISE(ABORT, 'locked: the keys of people are never changed');
END;

CREATE TRIGGER dataset_is_not_deleted BEFORE DELETE ON dataset BEGIN
    SELECT RAISE(ABORT, 'locked: the dataset stays what it is');
END;

CREATE TRIGGER dataset_stays_the_same BEFORE UPDATE OF one, id, created_at ON dataset BEGIN
    SELECT RAISE(ABORT, 'locked: the dataset stays what it is');
END;

CREATE TRIGGER dataset_is_not_replaced BEFORE INSERT ON dataset
WHEN EXISTS (SELECT 1 FROM dataset) BEGIN
    SELECT RAISE(ABORT, 'locked: the dataset stays what it is');
END;

CREATE TRIGGER dataset_key_is_not_changed BEFORE UPDATE ON dataset_key BEGIN
    SELECT RAISE(ABORT, 'locked: the key of the dataset is never changed');
END;

CREATE TRIGGER dataset_key_is_not_deleted BEFORE DELETE ON dataset_key BEGIN
    SELECT RAISE(ABORT, 'locked: the key of the dataset is never deleted');
END;

CREATE TRIGGER round_is_not_deleted BEFORE DELETE ON reading_round BEGIN
    SELECT RAISE(ABORT, 'locked: reading rounds are never deleted');
END;

CREATE TRIGGER round_is_not_replaced BEFORE INSERT ON reading_round
WHEN EXISTS (SELECT 1 FROM reading_round WHERE number = NEW.number AND closed = 1) BEGIN
    SELECT RAISE(ABORT, 'locked: the reading round was closed');
END;
