"""What else would explain the result of a finding."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Give each finding a column for it, empty so far."""
    op.add_column("findings", sa.Column("alternative", sa.Text(), nullable=False, server_default=sa.text("''")))
