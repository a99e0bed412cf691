"""The screens, one each: they know the store and the functions of ``db``, never each other."""
