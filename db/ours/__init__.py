"""Our side: bodies and companies of the Sistema Piemonte, and their delegates."""
