-- The facts as tables: one file holds one revision and is never changed after it was built.
--
-- A record is a claim ("this source prints this value for this metric of this edition"), not a truth; start reading at
-- the view claims_readable. What each column means is told in docs/facts-format.md. Rules of this file:
--   * A column that ends in _zh is the Chinese wording of the one before it.
--   * Numbers are exact decimals, kept as text; the column of the same name with _real behind it is for sorting.
--   * NULL is "no source says so". It is never 0, false or "N/A".
--   * Rows of the tables without `place` stand in the order of the curated files (their rowid); `place` counts from 0.
--   * In tables WITHOUT ROWID the primary key comes first: SQLite 3.40's integrity_check needs that.

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Sources -----------------------------------------------------------------------------------------------------------

CREATE TABLE sources (
    id                 TEXT NOT NULL PRIMARY KEY,
    title              TEXT NOT NULL,
    publisher          TEXT NOT NULL,
    published          TEXT,
    published_inferred TEXT,
    tier               TEXT NOT NULL CHECK (tier IN ('A', 'B', 'C', 'D')),
    tier_why           TEXT NOT NULL,
    tier_why_zh        TEXT,
    url                TEXT,
    lang               TEXT NOT NULL,
    digest             TEXT NOT NULL,
    digest_zh          TEXT,
    retrieved          TEXT,
    file               TEXT,
    sha256             TEXT,
    paragraphs         INTEGER
) STRICT;

CREATE TABLE source_authors (
    source TEXT    NOT NULL REFERENCES sources (id),
    place  INTEGER NOT NULL,
    name   TEXT    NOT NULL,
    PRIMARY KEY (source, place)
) STRICT, WITHOUT ROWID;

-- The vocabulary ----------------------------------------------------------------------------------------------------

CREATE TABLE units (
    id          TEXT NOT NULL PRIMARY KEY,
    template    TEXT NOT NULL,
    template_zh TEXT,
    kind        TEXT NOT NULL
) STRICT;

CREATE TABLE scopes (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    name_zh TEXT
) STRICT;

CREATE TABLE metrics (
    id             TEXT    NOT NULL PRIMARY KEY,
    name           TEXT    NOT NULL,
    name_zh        TEXT,
    kind           TEXT    NOT NULL,
    card_group     TEXT    NOT NULL,
    plausible_low  TEXT,
    plausible_high TEXT,
    accumulates    INTEGER NOT NULL CHECK (accumulates IN (0, 1)),
    many           INTEGER NOT NULL CHECK (many IN (0, 1)),
    CHECK ((plausible_low IS NULL) = (plausible_high IS NULL))
) STRICT;

CREATE TABLE metric_units (
    metric TEXT    NOT NULL REFERENCES metrics (id),
    place  INTEGER NOT NULL,
    unit   TEXT    NOT NULL REFERENCES units (id),
    PRIMARY KEY (metric, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_aliases (
    metric TEXT    NOT NULL REFERENCES metrics (id),
    lang   TEXT    NOT NULL CHECK (lang IN ('en', 'zh')),
    place  INTEGER NOT NULL,
    alias  TEXT    NOT NULL,
    PRIMARY KEY (metric, lang, place)
) STRICT, WITHOUT ROWID;

-- Ways of asking for a metric, as patterns: alternatives stand in brackets.
CREATE TABLE metric_askings (
    metric TEXT    NOT NULL REFERENCES metrics (id),
    lang   TEXT    NOT NULL CHECK (lang IN ('en', 'zh')),
    place  INTEGER NOT NULL,
    asking TEXT    NOT NULL,
    PRIMARY KEY (metric, lang, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_not_same_as (
    metric TEXT    NOT NULL REFERENCES metrics (id),
    place  INTEGER NOT NULL,
    other  TEXT    NOT NULL REFERENCES metrics (id),
    PRIMARY KEY (metric, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric_near (
    metric     TEXT    NOT NULL REFERENCES metrics (id),
    place      INTEGER NOT NULL,
    other      TEXT    NOT NULL REFERENCES metrics (id),
    caution    TEXT    NOT NULL,
    caution_zh TEXT,
    PRIMARY KEY (metric, place)
) STRICT, WITHOUT ROWID;

-- Claims ------------------------------------------------------------------------------------------------------------

CREATE TABLE editions (
    year    INTEGER NOT NULL PRIMARY KEY,
    place   INTEGER NOT NULL UNIQUE,
    name    TEXT    NOT NULL,
    name_zh TEXT
) STRICT;

-- Cities, districts and countries that claims outside the editions speak of.
CREATE TABLE subjects (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    name_zh TEXT
) STRICT;

-- Figures stand here; a claim of another kind has its value in the table of that kind.
CREATE TABLE claims (
    id             TEXT NOT NULL PRIMARY KEY,
    edition        INTEGER REFERENCES editions (year),
    subject        TEXT REFERENCES subjects (id),
    metric         TEXT NOT NULL REFERENCES metrics (id),
    kind           TEXT NOT NULL CHECK (kind IN ('amount', 'text', 'when', 'event', 'person', 'items')),
    printed        TEXT,
    bound          TEXT,
    number         TEXT,
    high           TEXT,
    unit           TEXT REFERENCES units (id),
    low            TEXT,
    top            TEXT,
    digits         INTEGER,
    modality       TEXT NOT NULL,
    status         TEXT NOT NULL,
    as_of          TEXT,
    as_of_printed  TEXT,
    as_of_inferred TEXT,
    final          INTEGER CHECK (final IN (0, 1)),
    scope          TEXT REFERENCES scopes (id),
    scope_wording  TEXT,
    scope_wording_zh TEXT,
    prefer         TEXT,
    prefer_zh      TEXT,
    formula        TEXT,
    note           TEXT,
    note_zh        TEXT,
    number_real    REAL GENERATED ALWAYS AS (CAST(number AS REAL)) VIRTUAL,
    low_real       REAL GENERATED ALWAYS AS (CAST(low AS REAL)) VIRTUAL,
    top_real       REAL GENERATED ALWAYS AS (CAST(top AS REAL)) VIRTUAL,
    CHECK ((kind = 'amount') = (printed IS NOT NULL)),
    CHECK ((kind = 'amount') = (bound IS NOT NULL)),
    CHECK ((kind = 'amount') = (unit IS NOT NULL)),
    CHECK ((kind = 'amount') = (digits IS NOT NULL))
) STRICT;

CREATE INDEX claims_by_metric ON claims (metric, edition);

-- The same figure in another unit, as the source itself converted it.
CREATE TABLE also_amounts (
    claim   TEXT    NOT NULL REFERENCES claims (id),
    place   INTEGER NOT NULL,
    printed TEXT    NOT NULL,
    bound   TEXT    NOT NULL,
    number  TEXT,
    high    TEXT,
    unit    TEXT    NOT NULL REFERENCES units (id),
    low     TEXT,
    top     TEXT,
    digits  INTEGER NOT NULL,
    number_real REAL GENERATED ALWAYS AS (CAST(number AS REAL)) VIRTUAL,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
    claim      TEXT NOT NULL PRIMARY KEY REFERENCES claims (id),
    wording    TEXT NOT NULL,
    wording_zh TEXT,
    printed    TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE dates (
    claim    TEXT NOT NULL PRIMARY KEY REFERENCES claims (id),
    date     TEXT NOT NULL,
    printed  TEXT,
    inferred TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    claim     TEXT NOT NULL PRIMARY KEY REFERENCES claims (id),
    date      TEXT NOT NULL,
    event     TEXT NOT NULL,
    event_zh  TEXT,
    kind      TEXT NOT NULL,
    relevance TEXT NOT NULL,
    inferred  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE persons (
    claim   TEXT NOT NULL PRIMARY KEY REFERENCES claims (id),
    name    TEXT NOT NULL,
    name_zh TEXT,
    role    TEXT NOT NULL,
    role_zh TEXT,
    as_of   TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE items (
    claim   TEXT    NOT NULL REFERENCES claims (id),
    place   INTEGER NOT NULL,
    item    TEXT    NOT NULL,
    item_zh TEXT,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

-- Where a claim stands: paragraph from 1, half-open span of characters in it, hash of the normalised passage.
CREATE TABLE evidence (
    claim      TEXT    NOT NULL REFERENCES claims (id),
    place      INTEGER NOT NULL,
    source     TEXT    NOT NULL REFERENCES sources (id),
    paragraph  INTEGER,
    chars_from INTEGER,
    chars_to   INTEGER,
    sha256     TEXT,
    via        TEXT,
    PRIMARY KEY (claim, place),
    CHECK ((paragraph IS NULL) = (chars_from IS NULL)),
    CHECK ((paragraph IS NULL) = (chars_to IS NULL)),
    CHECK ((paragraph IS NULL) = (sha256 IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_by_source ON evidence (source);

CREATE TABLE doubts (
    claim   TEXT    NOT NULL REFERENCES claims (id),
    place   INTEGER NOT NULL,
    about   TEXT    NOT NULL,
    note    TEXT    NOT NULL,
    note_zh TEXT,
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

-- What a figure of our own was computed from; the formula stands with the claim.
CREATE TABLE derivation_inputs (
    claim TEXT    NOT NULL REFERENCES claims (id),
    place INTEGER NOT NULL,
    input TEXT    NOT NULL REFERENCES claims (id),
    PRIMARY KEY (claim, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflicts (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    state    TEXT NOT NULL,
    shown    TEXT NOT NULL,
    shown_zh TEXT,
    why      TEXT,
    why_zh   TEXT
) STRICT;

CREATE TABLE conflict_members (
    conflict TEXT    NOT NULL REFERENCES conflicts (id),
    place    INTEGER NOT NULL,
    claim    TEXT    NOT NULL REFERENCES claims (id),
    PRIMARY KEY (conflict, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX conflict_members_by_claim ON conflict_members (claim);

-- For people --------------------------------------------------------------------------------------------------------

-- One row per claim and source: what is said, how sure it is, and who says it.
CREATE VIEW claims_readable AS
SELECT
    claims.id AS claim,
    claims.edition,
    claims.subject,
    metrics.name AS metric,
    metrics.name_zh AS metric_zh,
    CASE claims.kind
        WHEN 'amount' THEN claims.printed
        WHEN 'text' THEN texts.wording
        WHEN 'when' THEN dates.date
        WHEN 'event' THEN events.date || ': ' || events.event
        WHEN 'person' THEN persons.name || ', ' || persons.role
        ELSE (SELECT group_concat(item, '; ') FROM (SELECT item FROM items WHERE claim = claims.id ORDER BY place))
    END AS figure,
    claims.unit,
    claims.bound,
    claims.number_real AS number,
    claims.low_real AS low,
    claims.top_real AS top,
    claims.modality,
    claims.status,
    claims.as_of,
    CASE claims.final WHEN 1 THEN 'final' WHEN 0 THEN 'not final' END AS final,
    coalesce(claims.scope_wording, scopes.name) AS scope,
    sources.title AS source_title,
    sources.publisher,
    sources.published,
    sources.tier,
    sources.url,
    cited.paragraphs,
    (SELECT group_concat(note, ' ') FROM (SELECT note FROM doubts WHERE claim = claims.id ORDER BY place)) AS doubts,
    (
        SELECT group_concat(shown, ' ')
        FROM (
            SELECT conflicts.shown
            FROM conflicts
            WHERE conflicts.id IN (SELECT conflict FROM conflict_members WHERE conflict_members.claim = claims.id)
            ORDER BY conflicts.rowid
        )
    ) AS conflict,
    claims.formula,
    claims.note,
    sources.id AS source
FROM claims
JOIN metrics ON metrics.id = claims.metric
LEFT JOIN scopes ON scopes.id = claims.scope
LEFT JOIN texts ON texts.claim = claims.id
LEFT JOIN dates ON dates.claim = claims.id
LEFT JOIN events ON events.claim = claims.id
LEFT JOIN persons ON persons.claim = claims.id
LEFT JOIN (
    SELECT claim, source, min(place) AS place, group_concat(paragraph, ', ') AS paragraphs
    FROM evidence
    GROUP BY claim, source
) AS cited ON cited.claim = claims.id
LEFT JOIN sources ON sources.id = cited.source
ORDER BY claims.rowid, cited.place;

-- Full text over claims, sources, metrics and conflicts. Every Han character is a word of its own here, so that a word of two
-- characters is found as a phrase: MATCH '"人 工"'. English words are found in every inflection.
CREATE VIRTUAL TABLE search USING fts5 (
    kind UNINDEXED,
    id UNINDEXED,
    title,
    body,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
