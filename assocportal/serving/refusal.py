class StartRefusal(Exception):
    """The portal cannot start; the message is one Vietnamese sentence for whoever started it."""
