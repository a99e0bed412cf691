"""Badges on their way to paper: the queue of jobs, a worker a printer, and what each does next."""
