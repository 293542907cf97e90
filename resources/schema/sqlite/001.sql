-- Schema 1. Statements are separated by empty lines. Times are ISO 8601 UTC text, ids are UUID
-- text, truth values are 0 and 1, canonical JSON is text, hashes are bytes.

CREATE TABLE dataset (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE reading_round (
    number INTEGER PRIMARY KEY,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
);

-- People in order of being added: the one added first is the first reader of a comparison.
CREATE TABLE person (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    role TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 0,
    password_hash BLOB,
    sealed_key BLOB,
    public_key BLOB
);

CREATE TABLE protocol (
    version INTEGER PRIMARY KEY,
    content TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL
);

-- `state` is the true one; `triage` is what it was before anybody read, all that a reader may know
-- of it. Regions and views are repeated in scan_tag for filters; both are written together.
CREATE TABLE scan (
    position INTEGER PRIMARY KEY CHECK (position > 0),
    id TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    pixel_hash BLOB NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bits_stored INTEGER NOT NULL,
    damage TEXT NOT NULL,
    spacing_column_mm REAL,
    spacing_row_mm REAL,
    spacing_calibrated INTEGER,
    site TEXT NOT NULL,
    patient_key TEXT NOT NULL,
    regions TEXT NOT NULL,
    views TEXT NOT NULL,
    hardware INTEGER NOT NULL,
    multi_scan INTEGER NOT NULL,
    state TEXT NOT NULL,
    triage TEXT NOT NULL CHECK (triage IN ('imported', 'included', 'excluded')),
    exclusion_reason TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (sha256, file_name)
);

CREATE INDEX scan_by_name ON scan (file_name);

CREATE INDEX scan_by_state ON scan (state);

CREATE INDEX scan_by_triage ON scan (triage);

CREATE INDEX scan_by_site ON scan (site);

CREATE INDEX scan_by_damage ON scan (damage);

CREATE TABLE scan_tag (
    kind TEXT NOT NULL CHECK (kind IN ('region', 'view')),
    value TEXT NOT NULL,
    scan INTEGER NOT NULL REFERENCES scan (position),
    PRIMARY KEY (kind, value, scan)
) WITHOUT ROWID;

CREATE TABLE read (
    id TEXT PRIMARY KEY,
    scan INTEGER NOT NULL REFERENCES scan (position),
    reader TEXT NOT NULL REFERENCES person (id),
    round INTEGER NOT NULL REFERENCES reading_round (number),
    purpose TEXT NOT NULL CHECK (purpose IN ('primary', 'repeat')),
    state TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'withdrawn')),
    unblinded INTEGER NOT NULL,
    assessment TEXT NOT NULL,
    findings INTEGER NOT NULL DEFAULT 0,
    started_at TEXT NOT NULL,
    submitted_at TEXT,
    active_ms INTEGER NOT NULL,
    revision INTEGER NOT NULL
) WITHOUT ROWID;

CREATE UNIQUE INDEX read_once ON read (scan, reader, round, purpose) WHERE state <> 'withdrawn';

CREATE INDEX read_by_reader ON read (reader, state, scan);

CREATE TABLE annotation (
    read TEXT NOT NULL REFERENCES read (id),
    id TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    label TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (read, id)
) WITHOUT ROWID;

-- One row for each compared scan. The first read is of the reader who was added first.
CREATE TABLE review (
    scan INTEGER PRIMARY KEY REFERENCES scan (position),
    first_read TEXT NOT NULL REFERENCES read (id),
    second_read TEXT REFERENCES read (id),
    matched INTEGER NOT NULL,
    only_first INTEGER NOT NULL,
    only_second INTEGER NOT NULL,
    version INTEGER NOT NULL,
    open_disagreements INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    revision INTEGER NOT NULL
);

CREATE TABLE consensus (
    scan INTEGER NOT NULL REFERENCES review (scan),
    version INTEGER NOT NULL,
    assessment TEXT NOT NULL,
    PRIMARY KEY (scan, version)
) WITHOUT ROWID;

CREATE TABLE consensus_annotation (
    scan INTEGER NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (scan, version, ordinal),
    FOREIGN KEY (scan, version) REFERENCES consensus (scan, version)
) WITHOUT ROWID;

CREATE TABLE disagreement (
    scan INTEGER NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    resolved INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (scan, version, ordinal),
    FOREIGN KEY (scan, version) REFERENCES consensus (scan, version)
) WITHOUT ROWID;

CREATE TABLE sign_off (
    id TEXT PRIMARY KEY,
    scan INTEGER NOT NULL,
    version INTEGER NOT NULL,
    protocol_version INTEGER NOT NULL REFERENCES protocol (version),
    officer TEXT NOT NULL REFERENCES person (id),
    printed_name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    at TEXT NOT NULL,
    content_sha256 BLOB NOT NULL,
    public_key BLOB,
    signature BLOB,
    UNIQUE (scan, version),
    FOREIGN KEY (scan, version) REFERENCES consensus (scan, version)
) WITHOUT ROWID;

CREATE TABLE sign_off_void (
    sign_off TEXT PRIMARY KEY REFERENCES sign_off (id),
    author TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
) WITHOUT ROWID;

CREATE TABLE comment (
    id TEXT PRIMARY KEY,
    scan INTEGER NOT NULL REFERENCES scan (position),
    author TEXT NOT NULL REFERENCES person (id),
    parent TEXT REFERENCES comment (id),
    spot_x REAL,
    spot_y REAL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    flag INTEGER NOT NULL CHECK (flag IN (0, 1))
) WITHOUT ROWID;

CREATE INDEX comment_by_scan ON comment (scan, at);

CREATE TABLE trail (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    scan INTEGER,
    content TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL
);

CREATE INDEX trail_by_scan ON trail (scan) WHERE scan IS NOT NULL;

CREATE TABLE trail_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sequence INTEGER NOT NULL,
    hash BLOB NOT NULL
);

INSERT INTO trail_head (one, sequence, hash) VALUES (1, 0, zeroblob(32));

INSERT INTO reading_round (number, closed) VALUES (1, 0);

CREATE TRIGGER trail_is_not_changed BEFORE UPDATE ON trail BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are never changed');
END;

CREATE TRIGGER trail_is_not_deleted BEFORE DELETE ON trail BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are never deleted');
END;

CREATE TRIGGER trail_only_grows BEFORE INSERT ON trail
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM trail) BEGIN
    SELECT RAISE(ABORT, 'locked: entries of the audit trail are only appended');
END;

CREATE TRIGGER trail_head_is_not_deleted BEFORE DELETE ON trail_head BEGIN
    SELECT RAISE(ABORT, 'locked: the head of the audit trail is never deleted');
END;

CREATE TRIGGER trail_head_only_grows BEFORE UPDATE ON trail_head
WHEN NEW.sequence <> OLD.sequence + 1 BEGIN
    SELECT RAISE(ABORT, 'locked: the head of the audit trail only moves on');
END;

CREATE TRIGGER protocol_is_not_changed BEFORE UPDATE ON protocol BEGIN
    SELECT RAISE(ABORT, 'locked: a protocol version is never changed');
END;

CREATE TRIGGER protocol_is_not_deleted BEFORE DELETE ON protocol BEGIN
    SELECT RAISE(ABORT, 'locked: a protocol version is never deleted');
END;

CREATE TRIGGER scan_is_not_deleted BEFORE DELETE ON scan BEGIN
    SELECT RAISE(ABORT, 'locked: scans are never deleted');
END;

CREATE TRIGGER scan_has_no_gaps BEFORE INSERT ON scan
WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM scan) BEGIN
    SELECT RAISE(ABORT, 'locked: scans are only appended');
END;

-- A submitted read may only be taken back, as it is.
CREATE TRIGGER read_is_locked BEFORE UPDATE ON read
WHEN OLD.state <> 'open' AND NOT (
    OLD.state = 'submitted' AND NEW.state = 'withdrawn' AND NEW.id = OLD.id
    AND NEW.scan = OLD.scan AND NEW.reader = OLD.reader AND NEW.round = OLD.round
    AND NEW.purpose = OLD.purpose AND NEW.unblinded = OLD.unblinded
    AND NEW.assessment = OLD.assessment AND NEW.findings = OLD.findings
    AND NEW.started_at = OLD.started_at AND NEW.submitted_at = OLD.submitted_at
    AND NEW.active_ms = OLD.active_ms) BEGIN
    SELECT RAISE(ABORT, 'locked: the read was submitted');
END;

CREATE TRIGGER read_is_not_deleted BEFORE DELETE ON read BEGIN
    SELECT RAISE(ABORT, 'locked: reads are never deleted');
END;

CREATE TRIGGER annotation_insert_is_locked BEFORE INSERT ON annotation
WHEN (SELECT state FROM read WHERE id = NEW.read) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'locked: the read was submitted');
END;

CREATE TRIGGER annotation_update_is_locked BEFORE UPDATE ON annotation
WHEN (SELECT state FROM read WHERE id = OLD.read) <> 'open'
    OR (SELECT state FROM read WHERE id = NEW.read) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'locked: the read was submitted');
END;

CREATE TRIGGER annotation_delete_is_locked BEFORE DELETE ON annotation
WHEN (SELECT state FROM read WHERE id = OLD.read) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'locked: the read was submitted');
END;

CREATE TRIGGER consensus_update_is_locked BEFORE UPDATE ON consensus
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version)
    OR EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER consensus_delete_is_locked BEFORE DELETE ON consensus
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER consensus_annotation_insert_is_locked BEFORE INSERT ON consensus_annotation
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER consensus_annotation_update_is_locked BEFORE UPDATE ON consensus_annotation
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version)
    OR EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER consensus_annotation_delete_is_locked BEFORE DELETE ON consensus_annotation
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER disagreement_insert_is_locked BEFORE INSERT ON disagreement
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER disagreement_update_is_locked BEFORE UPDATE ON disagreement
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version)
    OR EXISTS (SELECT 1 FROM sign_off WHERE scan = NEW.scan AND version = NEW.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER disagreement_delete_is_locked BEFORE DELETE ON disagreement
WHEN EXISTS (SELECT 1 FROM sign_off WHERE scan = OLD.scan AND version = OLD.version) BEGIN
    SELECT RAISE(ABORT, 'locked: the consensus was signed');
END;

CREATE TRIGGER sign_off_is_not_replaced BEFORE INSERT ON sign_off
WHEN EXISTS (SELECT 1 FROM sign_off WHERE id = NEW.id
    OR (scan = NEW.scan AND version = NEW.version)) BEGIN
    SELECT RAISE(ABORT, 'locked: this version was signed already');
END;

CREATE TRIGGER sign_off_is_not_changed BEFORE UPDATE ON sign_off BEGIN
    SELECT RAISE(ABORT, 'locked: a sign-off is never changed');
END;

CREATE TRIGGER sign_off_is_not_deleted BEFORE DELETE ON sign_off BEGIN
    SELECT RAISE(ABORT, 'locked: a sign-off is never deleted');
END;

CREATE TRIGGER sign_off_void_is_not_changed BEFORE UPDATE ON sign_off_void BEGIN
    SELECT RAISE(ABORT, 'locked: a voided sign-off stays void');
END;

CREATE TRIGGER sign_off_void_is_not_deleted BEFORE DELETE ON sign_off_void BEGIN
    SELECT RAISE(ABORT, 'locked: a voided sign-off stays void');
END;

CREATE TRIGGER comment_is_not_changed BEFORE UPDATE ON comment BEGIN
    SELECT RAISE(ABORT, 'locked: comments are never changed');
END;

CREATE TRIGGER comment_is_not_deleted BEFORE DELETE ON comment BEGIN
    SELECT RAISE(ABORT, 'locked: comments are never deleted');
END;
