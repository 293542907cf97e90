-- Schema 4: de-identification. Statements are separated by empty lines.

-- The hash of the file as it came, where what is stored is not that file but made from it.
ALTER TABLE scan ADD COLUMN source_sha256 BLOB;

CREATE INDEX scan_by_source ON scan (source_sha256) WHERE source_sha256 IS NOT NULL;

CREATE INDEX scan_by_patient ON scan (patient_key) WHERE patient_key <> '';

-- The key of the hashes that stand for patients and UIDs. It stands here while the dataset is not
-- protected; in a protected one each coordinator has a copy that only this person can open.
CREATE TABLE deidentification_key (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    at TEXT NOT NULL,
    plain BLOB
);

CREATE TABLE sealed_deidentification_key (
    person TEXT PRIMARY KEY REFERENCES person (id),
    public_key BLOB NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER deidentification_key_is_not_changed BEFORE UPDATE ON deidentification_key
WHEN NOT (NEW.one = OLD.one AND NEW.at = OLD.at AND NEW.plain IS NULL) BEGIN
    SELECT RAISE(ABORT, 'locked: the key of de-identification is never changed');
END;

CREATE TRIGGER deidentification_key_is_not_deleted BEFORE DELETE ON deidentification_key BEGIN
    SELECT RAISE(ABORT, 'locked: the key of de-identification is never deleted');
END;

CREATE TRIGGER deidentification_key_is_not_replaced BEFORE INSERT ON deidentification_key
WHEN EXISTS (SELECT 1 FROM deidentification_key) BEGIN
    SELECT RAISE(ABORT, 'locked: the key of de-identification is never changed');
END;
