"""Lists that come into the event file, once :mod:`db.exchange` has read them."""
