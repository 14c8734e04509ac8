"""Pure detection: bytes of a mail in, a signal with its evidence out. Nothing is loaded until it is asked for."""
