"""Run by Alembic: migrate over the connection that ``cases.migrations.upgrade`` hands in."""

from alembic import context

import cases.schema_signing  # noqa: F401 - puts its tables beside the others
from cases.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
