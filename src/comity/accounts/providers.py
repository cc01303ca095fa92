"""Sign-in services of authorities, from the file that the operator names in COMITY_SIGN_IN."""
