"""Who may do what: operators, their PINs, and the acts that need a supervisor."""
