"""The lane of one bot: deliveries leave through it, each once, at the pace that Telegram allows."""
