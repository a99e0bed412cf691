"""The queues of Windows: drawn by Qt, followed in the spooler's list of jobs.

Nobody has run this on Windows yet. What is decided here is tested against answers of the shapes
that Microsoft documents; the calls themselves are few, and all in `spooler`.
"""
