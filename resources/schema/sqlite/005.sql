-- Schema 5: the lists of a published dataset. Statements are separated by empty lines.

-- Which list a scan stands in: train, valid, test or another name. A scan in none has no row.
CREATE TABLE scan_split (
    scan INTEGER PRIMARY KEY REFERENCES scan (position),
    split TEXT NOT NULL CHECK (split <> '')
);

CREATE INDEX scan_by_split ON scan_split (split);
