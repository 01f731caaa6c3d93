"""Media files, read in a worker process: the only package that names PyAV. See :mod:`workbench.media.worker`."""
