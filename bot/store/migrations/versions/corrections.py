"""Corrections: their ledger, and the wish of each server to have them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_BIG, _INSTANT = sa.BigInteger(), sa.BigInteger()


def upgrade() -> None:
    """Take the step. Whoever had a schedule already gets corrections, as whoever makes one now."""
    op.add_column("guild_schedule", sa.Column("corrections", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_table(
        "correction",
        sa.Column("guild_id", _BIG, primary_key=True, autoincrement=False),
        sa.Column("key", sa.String(32), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("lease_until", _INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_try", _INSTANT, nullable=False),
        sa.Column("channel_id", _BIG, nullable=False),
        sa.Column("message_id", _BIG),
        sa.Column("revision", sa.String(64)),
        sa.Column("shown", sa.JSON()),
        sa.Column("was", sa.JSON(), nullable=False),
    )
    op.create_index("correction_first_try", "correction", ["first_try"])
    claimed = sa.column("state", sa.String()) == sa.literal_column("'claimed'")
    op.create_index("correction_open", "correction", ["lease_until"], sqlite_where=claimed, postgresql_where=claimed)
